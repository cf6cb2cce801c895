package org.sala.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sala.report.FigureTable.Line;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.springframework.stereotype.Component;

/** Lays out the monitoring report. */
@Component
class MonitoringReport {

  private final Monitoring monitoring;
  private final RegisteredLate registeredLate;
  private final Office office;

  MonitoringReport(Monitoring monitoring, RegisteredLate registeredLate, Office office) {
    this.registeredLate = registeredLate;
    this.monitoring = monitoring;
    this.office = office;
  }

  Report of(Period period, String unit, Edition edition) {
    var figures = monitoring.of(period, unit);
    var blocks = new ArrayList<Block>();
    blocks.addAll(table(figures.examined(), edition, new Words("Institution", "ស្ថាប័ន")));
    blocks.add(
        Report.paragraph(
            edition.of(
                "%s requests were received from %s distinct requesters."
                    .formatted(received(figures, edition), edition.number(figures.requesters())),
                "បានទទួលសំណើចំនួន %s ពីអ្នកស្នើសុំខុសៗគ្នាចំនួន %s។"
                    .formatted(received(figures, edition), edition.number(figures.requesters())))));
    blocks.add(
        Report.paragraph(RegisteredLate.sentence(registeredLate.count(period, unit), edition)));
    blocks.addAll(table(figures.movement(), edition, new Words("Institution", "ស្ថាប័ន")));
    blocks.addAll(table(figures.carryOver(), edition, new Words("Year of receipt", "ឆ្នាំទទួល")));
    blocks.add(Report.note(edition.of(HOW_COUNTED)));
    return new Report(
        edition,
        office.name(edition),
        edition.of("Monitoring report", "របាយការណ៍តាមដានសំណើ"),
        List.of(period.shown(edition)),
        false,
        blocks);
  }

  private static String received(Monitoring.Figures figures, Edition edition) {
    return edition.number(figures.examined().total().of(Figure.RECEIVED));
  }

  private static final Words HOW_COUNTED =
      new Words(
          """
          Requests stand as they stood at the end of the last day of the period, with the institution \
          accountable then. Received = addressed + under examination + referred + other end. Other end: \
          outside jurisdiction, duplicate, rejected, withdrawn. Open at the beginning + received + \
          reopened + taken over = handed over + ended + open at the end. Requests with the same phone \
          number, the same organisation, or the same name and place count as one requester.""",
          """
          សំណើត្រូវបានរាប់តាមស្ថានភាពនៅចុងថ្ងៃចុងក្រោយនៃគ្រា និងតាមស្ថាប័នដែលទទួលខុសត្រូវនៅពេលនោះ។ \
          បានទទួល = បានដោះស្រាយ + កំពុងពិនិត្យដោះស្រាយ + បានបញ្ជូនបន្ត + បញ្ចប់ដោយមូលហេតុផ្សេង។ \
          មូលហេតុផ្សេង៖ មិនស្ថិតក្នុងដែនសមត្ថកិច្ច សំណើស្ទួន បានបដិសេធ បានដកពាក្យ។ \
          នៅសល់ដើមគ្រា + បានទទួល + បានបើកឡើងវិញ + បានទទួលពីអង្គភាពផ្សេង = បានប្រគល់ទៅអង្គភាពផ្សេង + \
          បានបញ្ចប់ + នៅសល់ចុងគ្រា។ សំណើដែលមានលេខទូរស័ព្ទដូចគ្នា អង្គការដូចគ្នា ឬឈ្មោះ និងទីកន្លែងដូចគ្នា \
          រាប់ជាអ្នកស្នើសុំតែមួយ។""");

  private static List<Block> table(FigureTable figures, Edition edition, Words first) {
    var shown =
        Stream.of(
                figures.layout().incomes(), figures.layout().outcomes(), figures.layout().ofWhich())
            .flatMap(each -> each.stream())
            .toList();
    var columns = new ArrayList<>(List.of(new Column(edition.of(first), 3.2f)));
    shown.forEach(figure -> columns.add(new Column(edition.of(figure.words()), 1.2f)));
    var rows = new ArrayList<Row>();
    figures.lines().forEach(line -> rows.add(row(line, shown, edition, false)));
    rows.add(row(figures.total(), shown, edition, true));
    return List.of(new Heading(edition.of(figures.layout().name())), new Table(columns, rows));
  }

  private static Row row(Line line, List<Figure> shown, Edition edition, boolean total) {
    var cells = new ArrayList<>(List.of(Cell.of(edition.of(line.name()))));
    shown.forEach(figure -> cells.add(Cell.of(line.of(figure))));
    return new Row(cells, total);
  }
}
