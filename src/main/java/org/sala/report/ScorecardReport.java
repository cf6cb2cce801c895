package org.sala.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sala.engine.EngineClock;
import org.sala.language.Alphabet;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.report.MeetingRequest.Standing;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lays out what became of a meeting, on one page: figures and promises, no text of a request.
 * Somebody of the convenor gets no promise made in a restricted request (R21).
 */
@Component
@Order(2)
class ScorecardReport implements ReportKind {

  /** More would not be readable on one page; the rest is summed in one line. */
  private static final int ORGANISATIONS = 24;

  private static final int PROMISES = 10;

  private final MeetingRecords records;
  private final MeetingCases cases;
  private final WhoAsked whoAsked;
  private final Office office;

  ScorecardReport(MeetingRecords records, MeetingCases cases, WhoAsked whoAsked, Office office) {
    this.records = records;
    this.whoAsked = whoAsked;
    this.cases = cases;
    this.office = office;
  }

  @Override
  public String code() {
    return "scorecard";
  }

  @Override
  public Subject subject() {
    return Subject.MEETING;
  }

  @Override
  public boolean isFor(Person person, boolean convenes) {
    return person.readsAll() || convenes;
  }

  @Override
  public Report of(Asked asked, Person reader, Language language) {
    var meeting = asked.meeting();
    var facts = records.facts(meeting);
    var requests = cases.requests(meeting, reader, language);
    var promises =
        cases.promises(meeting, reader).stream()
            .filter(promise -> reader.readsAll() || !promise.restricted())
            .toList();
    var blocks = new ArrayList<Block>();
    blocks.add(organisations(requests, language));
    blocks.addAll(whoAsked.of(meeting, reader).sentences(language));
    blocks.addAll(promises(promises, language));
    blocks.add(Report.note(Wording.in(language, "report.scorecard-counted")));
    blocks.add(Report.note(Wording.in(language, "report.whose-eyes")));
    return new Report(
        language,
        office.name(language),
        title().in(language),
        List.of(
            facts.theme(),
            "%s · %s · %s"
                .formatted(facts.number(), language.day(facts.day()), facts.placeShown(language)),
            Wording.in(language, "report.as-of", MeetingReport.today())),
        true,
        blocks);
  }

  private static Table organisations(List<MeetingRequest> requests, Language language) {
    var now = EngineClock.now();
    var byOrganisation =
        requests.stream().collect(groupingBy(request -> request.from(language))).entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, List<MeetingRequest>>>comparingInt(
                        each -> -each.getValue().size())
                    .thenComparing(Alphabet.in(language, each -> Bilingual.same(each.getKey()))))
            .toList();
    var shown = Math.min(ORGANISATIONS, byOrganisation.size());
    var rows = new ArrayList<Row>();
    byOrganisation
        .subList(0, shown)
        .forEach(each -> rows.add(row(each.getKey(), each.getValue(), now, false)));
    if (shown < byOrganisation.size()) {
      var rest = byOrganisation.subList(shown, byOrganisation.size());
      rows.add(
          row(
              Wording.in(language, "report.other-organisations", rest.size()),
              rest.stream().flatMap(each -> each.getValue().stream()).collect(toList()),
              now,
              false));
    }
    rows.add(row(Wording.in(language, "report.total"), requests, now, true));
    return new Table(
        List.of(
            new Column(Wording.in(language, "report.organisation"), 4.5f),
            new Column(Wording.in(language, "report.raised"), 1.2f),
            new Column(Wording.in(language, "report.answered-there"), 1.4f),
            new Column(Wording.in(language, "report.answered-since"), 1.4f),
            new Column(Wording.in(language, "report.figure.REFERRED"), 1.2f),
            new Column(Wording.in(language, "report.in-progress"), 1.2f),
            new Column(Wording.in(language, "report.figure.OTHER_END"), 1.4f),
            new Column(Wording.in(language, "report.of-which-overdue"), 1.2f)),
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

  private static List<Block> promises(List<MeetingPromise> promises, Language language) {
    var today = MeetingReport.today();
    var kept = promises.stream().filter(promise -> "KEPT".equals(promise.outcome())).count();
    var overdue = promises.stream().filter(promise -> promise.isOverdue(today)).count();
    var summary = Wording.in(language, "report.promises-summary", promises.size(), kept, overdue);
    var shown =
        promises.stream()
            .sorted(Comparator.comparing(promise -> promise.outcome() != null))
            .limit(PROMISES)
            .toList();
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(Wording.in(language, "report.promises")));
    blocks.add(Report.paragraph(summary));
    if (!shown.isEmpty()) {
      blocks.add(Promises.table(shown, today, language));
    }
    if (shown.size() < promises.size()) {
      blocks.add(
          Report.note(
              Wording.in(language, "report.promises-more", promises.size() - shown.size())));
    }
    return blocks;
  }
}
