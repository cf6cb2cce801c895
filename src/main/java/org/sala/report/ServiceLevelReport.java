package org.sala.report;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sala.people.Units;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lays out the service-level report. */
@Component
class ServiceLevelReport {

  private static final int MOST = 90;

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

  Report of(Period period, String unit, Edition edition) {
    var found = figures.of(period, unit);
    found.check();
    var unitNames =
        units.all().stream()
            .collect(toMap(each -> each.code(), each -> edition.of(each.nameEn(), each.nameKm())));
    var categoryNames = categories(edition);
    var rows = new ArrayList<Row>();
    found
        .lines()
        .forEach(
            (key, line) ->
                rows.add(
                    row(
                        edition,
                        unitNames.get(key.unit()),
                        categoryNames.get(key.category()),
                        line,
                        false)));
    rows.add(row(edition, edition.of("Total", "សរុប"), "", found.total(), true));
    return new Report(
        edition,
        office.name(edition),
        edition.of("Service-level report", "របាយការណ៍អំពីរយៈពេលដោះស្រាយសំណើ"),
        List.of(period.shown(edition)),
        false,
        List.<Block>of(
            new Table(columns(edition), rows),
            Report.paragraph(RegisteredLate.sentence(found.total().registeredLate, edition)),
            Report.note(edition.of(HOW_COUNTED))));
  }

  private static final Words HOW_COUNTED =
      new Words(
          """
          Requests received in the period, as they stood at its end. Received = on time + late + \
          answered in the hall + open in time + open overdue + ended otherwise. On time or late is \
          counted by the deadline of the answer as it stood when the answer was sent. Working days run \
          from receipt to that answer, without the days on which the hall waited for the requester; \
          those are counted apart, and so are answers given in the hall. Half of the answers were given \
          within the median, nine out of ten within the 90th percentile. An answer that an objection \
          threw out counts neither on time nor late: its request counts again with the next answer.""",
          """
          សំណើដែលបានទទួលក្នុងគ្រា តាមស្ថានភាពនៅចុងគ្រា។ បានទទួល = ទាន់ពេល + យឺត + ឆ្លើយក្នុងវេទិកា + \
          នៅបើក ទាន់ពេល + នៅបើក ហួសកំណត់ + បញ្ចប់ដោយមូលហេតុផ្សេង។ ទាន់ពេល ឬយឺត គិតតាមថ្ងៃកំណត់នៃចម្លើយ \
          ដូចដែលមាននៅពេលផ្ញើចម្លើយ។ ថ្ងៃធ្វើការគិតពីថ្ងៃទទួលដល់ចម្លើយនោះ \
          ដោយមិនគិតថ្ងៃដែលរង់ចាំអ្នកស្នើសុំ ដែលរាប់ដោយឡែក ហើយចម្លើយក្នុងវេទិកាក៏រាប់ដោយឡែកដែរ។ \
          ពាក់កណ្តាលនៃចម្លើយបានផ្តល់ក្នុងរយៈពេលមេដ្យាន ហើយប្រាំបួនភាគដប់ ក្នុងរយៈពេលភាគរយទី៩០។ \
          ចម្លើយដែលត្រូវលុបចោលដោយការជំទាស់ មិនរាប់ជាទាន់ពេល ឬយឺតទេ៖ សំណើរាប់ម្តងទៀតតាមចម្លើយបន្ទាប់។""");

  private static List<Column> columns(Edition edition) {
    return List.of(
        new Column(edition.of("Institution", "ស្ថាប័ន"), 3),
        new Column(edition.of("Category", "ប្រភេទ"), 2.4f),
        new Column(edition.of("Received", "បានទទួល"), 1.2f),
        new Column(edition.of("On time", "ទាន់ពេល"), 1.1f),
        new Column(edition.of("Late", "យឺត"), 1),
        new Column(edition.of("In the hall", "ឆ្លើយក្នុងវេទិកា"), 1.1f),
        new Column(edition.of("Open, in time", "នៅបើក ទាន់ពេល"), 1.1f),
        new Column(edition.of("Open, overdue", "នៅបើក ហួសកំណត់"), 1.2f),
        new Column(edition.of("Ended otherwise", "បញ្ចប់ដោយមូលហេតុផ្សេង"), 1.3f),
        new Column(edition.of("Median, working days", "មេដ្យាន (ថ្ងៃធ្វើការ)"), 1.2f),
        new Column(edition.of("90th percentile", "ភាគរយទី៩០"), 1.3f),
        new Column(edition.of("Answers thrown out", "ចម្លើយដែលត្រូវលុបចោល"), 1.2f),
        new Column(edition.of("Requests paused", "សំណើដែលបានផ្អាក"), 1.2f),
        new Column(edition.of("Working days paused", "ថ្ងៃធ្វើការដែលបានផ្អាក"), 1.2f));
  }

  private static Row row(
      Edition edition, String unit, String category, ServiceLevelLine line, boolean total) {
    return new Row(
        List.of(
            Cell.of(unit),
            Cell.of(category),
            Cell.of(line.received),
            Cell.of(line.onTime),
            Cell.of(line.late),
            Cell.of(line.inHall),
            Cell.of(line.openOnTime),
            Cell.of(line.openLate),
            Cell.of(line.otherEnd),
            median(line.days.median(), edition),
            days(line.days.percentile(MOST)),
            Cell.of(line.thrownOut),
            Cell.of(line.paused),
            Cell.of(line.pausedDays)),
        total);
  }

  private static Cell median(Double days, Edition edition) {
    if (days == null || days % 1 == 0) {
      return days(days == null ? null : days.intValue());
    }
    return Cell.of(edition.half(days.longValue()));
  }

  private static Cell days(Integer days) {
    return days == null ? Cell.of("–") : Cell.of(days);
  }

  private Map<String, String> categories(Edition edition) {
    return jdbc
        .sql("select code, name_en, name_km from category")
        .query(
            (row, index) ->
                Map.entry(
                    row.getString("code"),
                    edition.of(row.getString("name_en"), row.getString("name_km"))))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
