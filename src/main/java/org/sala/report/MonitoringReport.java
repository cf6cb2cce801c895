package org.sala.report;

import java.util.ArrayList;
import java.util.List;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.report.Report.Block;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lays out the monitoring report. */
@Component
@Order(3)
class MonitoringReport implements ReportKind {

  private final Monitoring monitoring;
  private final RegisteredLate registeredLate;
  private final WhoAsked whoAsked;
  private final QualityReport quality;
  private final FigureBlocks tables;
  private final Office office;

  MonitoringReport(
      Monitoring monitoring,
      RegisteredLate registeredLate,
      WhoAsked whoAsked,
      QualityReport quality,
      FigureBlocks tables,
      Office office) {
    this.tables = tables;
    this.quality = quality;
    this.whoAsked = whoAsked;
    this.registeredLate = registeredLate;
    this.monitoring = monitoring;
    this.office = office;
  }

  @Override
  public String code() {
    return "monitoring";
  }

  @Override
  public Subject subject() {
    return Subject.PERIOD;
  }

  @Override
  public Report of(Asked asked, Person reader, Language language) {
    var period = asked.period();
    var unit = asked.unit();
    var figures = monitoring.of(period, unit);
    var blocks = new ArrayList<Block>();
    blocks.addAll(tables.byUnit(figures.examined(), language));
    blocks.add(
        Report.paragraph(
            Wording.in(
                language,
                "report.distinct-requesters",
                figures.examined().total().of(Figure.RECEIVED),
                figures.requesters())));
    blocks.addAll(whoAsked.of(period, unit).blocks(language));
    blocks.add(
        Report.paragraph(RegisteredLate.sentence(registeredLate.count(period, unit), language)));
    blocks.add(quality.sentence(period, unit, language));
    blocks.addAll(tables.byUnit(figures.movement(), language));
    blocks.addAll(tables.byYear(figures.carryOver(), language));
    blocks.add(Report.note(Wording.in(language, "report.monitoring-counted")));
    return new Report(
        language,
        office.name(language),
        title().in(language),
        List.of(period.shown(language)),
        false,
        blocks);
  }
}
