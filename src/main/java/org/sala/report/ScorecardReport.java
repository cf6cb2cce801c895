package org.sala.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sala.engine.EngineClock;
import org.sala.people.Person;
import org.sala.report.MeetingRequest.Standing;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.springframework.stereotype.Component;

/** Lays out what became of a meeting, on one page: figures and promises, no text of a request. */
@Component
class ScorecardReport {

  /** More would not be readable on one page; the rest is summed in one line. */
  private static final int ORGANISATIONS = 24;

  private static final int PROMISES = 10;

  private final MeetingRecords records;
  private final Office office;

  ScorecardReport(MeetingRecords records, Office office) {
    this.records = records;
    this.office = office;
  }

  /**
   * The scorecard for one reader.
   *
   * @param reader somebody of the convenor gets no promise made in a restricted request
   * @throws org.sala.engine.Refusal if there is no such meeting
   */
  Report of(String meeting, Person reader, Edition edition) {
    var facts = records.facts(meeting);
    var requests = records.requests(meeting, reader);
    var promises =
        records.promises(meeting, reader).stream()
            .filter(promise -> reader.readsAll() || !promise.restricted())
            .toList();
    var blocks = new ArrayList<Block>();
    blocks.add(organisations(requests, edition));
    blocks.addAll(promises(promises, edition));
    blocks.add(Report.note(edition.of(HOW_COUNTED)));
    blocks.add(Report.note(edition.of(MeetingReport.WHOSE_EYES)));
    return new Report(
        edition,
        office.name(edition),
        edition.of("Scorecard of the meeting", "តារាងពិន្ទុអង្គប្រជុំ"),
        List.of(
            facts.theme(),
            "%s · %s · %s"
                .formatted(facts.number(), edition.date(facts.day()), facts.placeShown(edition)),
            edition.of("As of ", "គិតត្រឹម") + edition.date(MeetingReport.today())),
        true,
        blocks);
  }

  private static final Words HOW_COUNTED =
      new Words(
          """
          Raised = answered there + answered since + referred + in progress + other end. Overdue requests \
          are among those referred or in progress.""",
          """
          បានលើកឡើង = បានឆ្លើយក្នុងអង្គប្រជុំ + បានឆ្លើយក្រោយមក + បានបញ្ជូនបន្ត + កំពុងដំណើរការ + \
          បញ្ចប់ដោយមូលហេតុផ្សេង។ សំណើហួសកំណត់ស្ថិតក្នុងចំណោមសំណើដែលបានបញ្ជូនបន្ត ឬកំពុងដំណើរការ។""");

  private static Table organisations(List<MeetingRequest> requests, Edition edition) {
    var now = EngineClock.now();
    var byOrganisation =
        requests.stream().collect(groupingBy(request -> request.from(edition))).entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, List<MeetingRequest>>>comparingInt(
                        each -> -each.getValue().size())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    var shown = Math.min(ORGANISATIONS, byOrganisation.size());
    var rows = new ArrayList<Row>();
    byOrganisation
        .subList(0, shown)
        .forEach(each -> rows.add(row(each.getKey(), each.getValue(), now, false)));
    if (shown < byOrganisation.size()) {
      var rest = byOrganisation.subList(shown, byOrganisation.size());
      var count = edition.number(rest.size());
      rows.add(
          row(
              edition.of("%s other organisations", "អង្គការផ្សេងទៀតចំនួន %s").formatted(count),
              rest.stream().flatMap(each -> each.getValue().stream()).collect(toList()),
              now,
              false));
    }
    rows.add(row(edition.of("Total", "សរុប"), requests, now, true));
    return new Table(
        List.of(
            new Column(edition.of("Organisation", "អង្គការ"), 4.5f),
            new Column(edition.of("Raised", "បានលើកឡើង"), 1.2f),
            new Column(edition.of("Answered there", "បានឆ្លើយក្នុងអង្គប្រជុំ"), 1.4f),
            new Column(edition.of("Answered since", "បានឆ្លើយក្រោយមក"), 1.4f),
            new Column(edition.of("Referred", "បានបញ្ជូនបន្ត"), 1.2f),
            new Column(edition.of("In progress", "កំពុងដំណើរការ"), 1.2f),
            new Column(edition.of("Other end", "បញ្ចប់ដោយមូលហេតុផ្សេង"), 1.4f),
            new Column(edition.of("of which overdue", "ក្នុងនោះ ហួសកំណត់"), 1.2f)),
        rows);
  }

  private static Row row(String name, List<MeetingRequest> requests, Instant now, boolean total) {
    return new Row(
        List.of(
            Cell.of(name),
            Cell.of(requests.size()),
            count(requests, Standing.ANSWERED_THERE),
            count(requests, Standing.ANSWERED_SINCE),
            count(requests, Standing.REFERRED),
            count(requests, Standing.IN_PROGRESS),
            count(requests, Standing.OTHER_END),
            Cell.of(requests.stream().filter(request -> request.isOverdue(now)).count())),
        total);
  }

  private static Cell count(List<MeetingRequest> requests, Standing standing) {
    return Cell.of(requests.stream().filter(request -> request.standing() == standing).count());
  }

  private static List<Block> promises(List<MeetingPromise> promises, Edition edition) {
    var today = MeetingReport.today();
    var kept = promises.stream().filter(promise -> "KEPT".equals(promise.outcome())).count();
    var overdue = promises.stream().filter(promise -> promise.isOverdue(today)).count();
    var summary =
        edition
            .of("%s made, %s kept, %s overdue.", "បានសន្យា %s បានអនុវត្ត %s ហួសកំណត់ %s។")
            .formatted(
                edition.number(promises.size()), edition.number(kept), edition.number(overdue));
    var shown =
        promises.stream()
            .sorted(Comparator.comparing(promise -> promise.outcome() != null))
            .limit(PROMISES)
            .toList();
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(edition.of("Promises", "ការសន្យា")));
    blocks.add(Report.paragraph(summary));
    if (!shown.isEmpty()) {
      blocks.add(Promises.table(shown, today, edition));
    }
    if (shown.size() < promises.size()) {
      blocks.add(
          Report.note(
              edition
                  .of("%s more promises are not listed.", "ការសន្យា %s ទៀតមិនមានក្នុងតារាងទេ។")
                  .formatted(edition.number(promises.size() - shown.size()))));
    }
    return blocks;
  }
}
