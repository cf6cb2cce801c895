package org.sala.report;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sala.language.Alphabet;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.report.Report.Block;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.sala.report.ServiceLevelFigures.Key;
import org.sala.request.Categories;
import org.sala.request.Categories.Category;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lays out the service-level report. */
@Component
@Order(5)
class ServiceLevelReport implements ReportKind {

  private final ServiceLevelFigures figures;
  private final WhoAsked whoAsked;
  private final Units units;
  private final UnitOrder order;
  private final Categories categories;
  private final Office office;

  ServiceLevelReport(
      ServiceLevelFigures figures,
      WhoAsked whoAsked,
      Units units,
      UnitOrder order,
      Categories categories,
      Office office) {
    this.order = order;
    this.whoAsked = whoAsked;
    this.figures = figures;
    this.units = units;
    this.categories = categories;
    this.office = office;
  }

  @Override
  public String code() {
    return "service-level";
  }

  @Override
  public Subject subject() {
    return Subject.PERIOD;
  }

  @Override
  public Report of(Asked asked, Person reader, Language language) {
    var period = asked.period();
    var unit = asked.unit();
    var found = figures.of(period, unit);
    found.check();
    var unitNames =
        units.all().stream().collect(toMap(Unit::code, each -> each.name().in(language)));
    var categoryNames =
        categories.all().stream().collect(toMap(Category::code, each -> each.name().in(language)));
    var rows = new ArrayList<Row>();
    var codes = order.in(language);
    found.lines().entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Key, ServiceLevelLine>>comparingInt(
                    each -> codes.indexOf(each.getKey().unit()))
                .thenComparing(
                    Alphabet.in(
                        language,
                        each -> Bilingual.same(categoryNames.get(each.getKey().category())))))
        .forEach(
            each ->
                rows.add(
                    ServiceLevelTable.row(
                        language,
                        unitNames.get(each.getKey().unit()),
                        categoryNames.get(each.getKey().category()),
                        each.getValue(),
                        false)));
    rows.add(
        ServiceLevelTable.row(
            language, Wording.in(language, "report.total"), "", found.total(), true));
    var blocks = new ArrayList<Block>();
    blocks.add(new Table(ServiceLevelTable.columns(language), rows));
    blocks.add(Report.paragraph(RegisteredLate.sentence(found.total().registeredLate, language)));
    blocks.addAll(whoAsked.of(period, unit).blocks(language));
    blocks.add(Report.note(Wording.in(language, "report.levels-counted")));
    return new Report(
        language,
        office.name(language),
        title().in(language),
        List.of(period.shown(language)),
        false,
        blocks);
  }
}
