package org.sala.report;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.people.Units;
import org.sala.report.Report.Block;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lays out the service-level report. */
@Component
@Order(4)
class ServiceLevelReport implements ReportKind {

  private final ServiceLevelFigures figures;
  private final Units units;
  private final JdbcClient jdbc;
  private final Office office;

  ServiceLevelReport(ServiceLevelFigures figures, Units units, JdbcClient jdbc, Office office) {
    this.figures = figures;
    this.units = units;
    this.jdbc = jdbc;
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
        units.all().stream()
            .collect(
                toMap(
                    each -> each.code(),
                    each -> new Bilingual(each.nameEn(), each.nameKm()).in(language)));
    var categoryNames = categories(language);
    var rows = new ArrayList<Row>();
    found
        .lines()
        .forEach(
            (key, line) ->
                rows.add(
                    ServiceLevelTable.row(
                        language,
                        unitNames.get(key.unit()),
                        categoryNames.get(key.category()),
                        line,
                        false)));
    rows.add(
        ServiceLevelTable.row(
            language, Wording.in(language, "report.total"), "", found.total(), true));
    return new Report(
        language,
        office.name(language),
        title().in(language),
        List.of(period.shown(language)),
        false,
        List.<Block>of(
            new Table(ServiceLevelTable.columns(language), rows),
            Report.paragraph(RegisteredLate.sentence(found.total().registeredLate, language)),
            Report.note(Wording.in(language, "report.levels-counted"))));
  }

  private Map<String, String> categories(Language language) {
    return jdbc
        .sql("select code, name_en, name_km from category")
        .query(
            (row, index) ->
                Map.entry(
                    row.getString("code"),
                    new Bilingual(row.getString("name_en"), row.getString("name_km")).in(language)))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
