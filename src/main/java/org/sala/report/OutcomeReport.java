package org.sala.report;

import java.util.ArrayList;
import java.util.List;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.report.Report.Block;
import org.sala.report.Report.Heading;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reports what became of matters by their answers, and what was corrected (R14, R53). */
@Component
@Order(6)
class OutcomeReport implements ReportKind {

  private final OutcomeFigures figures;
  private final OutcomeTables tables;
  private final WhoAsked whoAsked;
  private final Office office;

  OutcomeReport(OutcomeFigures figures, OutcomeTables tables, WhoAsked whoAsked, Office office) {
    this.figures = figures;
    this.tables = tables;
    this.whoAsked = whoAsked;
    this.office = office;
  }

  @Override
  public String code() {
    return "outcomes";
  }

  @Override
  public Subject subject() {
    return Subject.PERIOD;
  }

  @Override
  public Report of(Asked asked, Person reader, Language language) {
    var period = asked.period();
    var unit = asked.unit();
    var blocks = new ArrayList<Block>();
    blocks.add(tables.byUnit(figures.lines(period, unit), language));
    blocks.add(new Heading(Wording.in(language, "report.corrected")));
    blocks.add(tables.corrected(figures.corrected(period, unit), language));
    blocks.addAll(whoAsked.of(figures.answered(period, unit)).blocks(language));
    blocks.add(Report.note(Wording.in(language, "report.outcomes-counted")));
    return new Report(
        language,
        office.name(language),
        title().in(language),
        List.of(period.shown(language)),
        false,
        blocks);
  }
}
