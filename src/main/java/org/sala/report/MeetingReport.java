package org.sala.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.sala.engine.EngineClock;
import org.sala.people.Person;
import org.sala.report.MeetingRecords.Attendance;
import org.sala.report.MeetingRecords.Participants;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;
import org.sala.request.RequestTerms;
import org.springframework.stereotype.Component;

/** Lays out the report of a meeting for the governor (R02, R18, R20, R23, R37). */
@Component
class MeetingReport {

  private final MeetingRecords records;
  private final Office office;

  MeetingReport(MeetingRecords records, Office office) {
    this.records = records;
    this.office = office;
  }

  /**
   * The report for one reader.
   *
   * @param reader whoever works for a unit complained of gets nothing of that request, not even its
   *     count (R06)
   * @throws org.sala.engine.Refusal if there is no such meeting
   */
  Report of(String meeting, Person reader, Edition edition) {
    var facts = records.facts(meeting);
    var requests = records.requests(meeting, reader);
    var promises = records.promises(meeting, reader);
    var blocks = new ArrayList<Block>();
    blocks.addAll(facts(facts, edition));
    blocks.addAll(participants(records.participants(meeting), edition));
    blocks.addAll(units(records.attendance(meeting), edition));
    blocks.addAll(invited(records.invited(meeting), edition));
    blocks.addAll(counts(requests, edition));
    blocks.addAll(texts(requests, edition));
    blocks.add(Report.note(edition.of(WHOSE_EYES)));
    blocks.add(new Heading(edition.of("Commitments", "ការសន្យា")));
    blocks.add(
        promises.isEmpty()
            ? Report.paragraph(edition.of("None.", "គ្មាន។"))
            : Promises.table(promises, today(), edition));
    return new Report(
        edition,
        office.name(edition),
        edition.of("Report of the meeting", "របាយការណ៍អង្គប្រជុំ"),
        List.of(facts.theme(), facts.number()),
        false,
        blocks);
  }

  /** Stands in every print, so that it tells nobody whether something is left out. */
  static final Words WHOSE_EYES =
      new Words(
          "This print counts and shows the requests of which whoever printed it may know.",
          "ច្បាប់បោះពុម្ពនេះរាប់ និងបង្ហាញសំណើដែលអ្នកបោះពុម្ពមានសិទ្ធិដឹង។");

  static LocalDate today() {
    return EngineClock.today();
  }

  private static List<Block> facts(MeetingFacts facts, Edition edition) {
    var lines = new LinkedHashMap<String, String>();
    lines.put(
        edition.of("Meeting", "អង្គប្រជុំ"),
        term(facts.kind(), edition) + ", " + term(facts.mode(), edition));
    lines.put(edition.of("Date", "កាលបរិច្ឆេទ"), edition.date(facts.day()));
    lines.put(edition.of("Place", "ទីកន្លែង"), facts.placeShown(edition));
    lines.put(
        edition.of("Convenor", "អ្នករៀបចំ"),
        facts.convenor() == null ? null : edition.of(facts.convenor()));
    lines.put(edition.of("Chair", "អធិបតី"), facts.chair());
    lines.put(edition.of("Campaign", "យុទ្ធនាការ"), facts.campaign());
    lines.put(edition.of("Working group", "ក្រុមការងារ"), facts.workingGroup());
    lines.values().removeIf(Objects::isNull);
    return List.of(
        new Table(
            List.of(new Column(edition.of("Particulars", "ព័ត៌មាន"), 1), new Column("", 3)),
            lines.entrySet().stream()
                .map(line -> Report.row(Cell.of(line.getKey()), Cell.of(line.getValue())))
                .toList()));
  }

  private static List<Block> participants(List<Participants> kinds, Edition edition) {
    var rows = new ArrayList<Row>();
    kinds.forEach(kind -> rows.add(row(term(kind.kind(), edition), kind, false)));
    var all =
        new Participants(
            "",
            kinds.stream().mapToLong(Participants::female).sum(),
            kinds.stream().mapToLong(Participants::male).sum(),
            kinds.stream().mapToLong(Participants::unstated).sum());
    rows.add(row(edition.of("Total", "សរុប"), all, true));
    return List.of(
        new Heading(edition.of("Participants", "អ្នកចូលរួម")),
        new Table(
            List.of(
                new Column(edition.of("Kind", "ប្រភេទ"), 3),
                new Column(edition.of("Female", "ស្រី"), 1),
                new Column(edition.of("Male", "ប្រុស"), 1),
                new Column(edition.of("Not stated", "មិនបានបញ្ជាក់"), 1),
                new Column(edition.of("Total", "សរុប"), 1)),
            rows));
  }

  private static Row row(String name, Participants of, boolean total) {
    return new Row(
        List.of(
            Cell.of(name),
            Cell.of(of.female()),
            Cell.of(of.male()),
            Cell.of(of.unstated()),
            Cell.of(of.female() + of.male() + of.unstated())),
        total);
  }

  private static List<Block> units(List<Attendance> units, Edition edition) {
    return List.of(
        new Heading(edition.of("Units present", "អង្គភាពដែលបានចូលរួម")),
        names(units, unit -> Boolean.TRUE.equals(unit.attended()), edition),
        new Heading(edition.of("Units absent", "អង្គភាពដែលអវត្តមាន")),
        names(units, unit -> Boolean.FALSE.equals(unit.attended()), edition),
        new Heading(edition.of("Attendance not recorded", "វត្តមានមិនទាន់កត់ត្រា")),
        names(units, unit -> unit.attended() == null, edition));
  }

  private static Block names(List<Attendance> units, Predicate<Attendance> of, Edition edition) {
    return list(units.stream().filter(of).map(unit -> edition.of(unit.unit())).toList(), edition);
  }

  private static List<Block> invited(List<Words> organisations, Edition edition) {
    return List.of(
        new Heading(edition.of("Organisations invited", "អង្គការដែលបានអញ្ជើញ")),
        list(organisations.stream().map(edition::of).toList(), edition));
  }

  private static Block list(List<String> names, Edition edition) {
    return Report.paragraph(
        names.isEmpty()
            ? edition.of("None.", "គ្មាន។")
            : String.join(edition.of("; ", " · "), names) + edition.of(".", "។"));
  }

  private static List<Block> counts(List<MeetingRequest> requests, Edition edition) {
    var rows = new ArrayList<Row>();
    requests.stream()
        .collect(groupingBy(MeetingRequest::categoryName, LinkedHashMap::new, toList()))
        .forEach((name, of) -> rows.add(counts(edition.of(name), of, false)));
    rows.add(counts(edition.of("Total", "សរុប"), requests, true));
    return List.of(
        new Heading(edition.of("Requests by category", "សំណើតាមប្រភេទ")),
        new Table(
            List.of(
                new Column(edition.of("Category", "ប្រភេទ"), 4),
                new Column(edition.of("Raised", "បានលើកឡើង"), 1),
                new Column(edition.of("Answered at the meeting", "បានឆ្លើយក្នុងអង្គប្រជុំ"), 1.4f),
                new Column(edition.of("Urgent", "បន្ទាន់"), 1)),
            rows));
  }

  private static Row counts(String name, List<MeetingRequest> of, boolean total) {
    return new Row(
        List.of(
            Cell.of(name),
            Cell.of(of.size()),
            Cell.of(of.stream().filter(request -> request.answer() != null).count()),
            Cell.of(of.stream().filter(request -> request.priority().equals("URGENT")).count())),
        total);
  }

  private static List<Block> texts(List<MeetingRequest> requests, Edition edition) {
    var blocks = new ArrayList<Block>();
    requests.stream()
        .collect(groupingBy(MeetingRequest::categoryName, LinkedHashMap::new, toList()))
        .forEach(
            (name, of) -> {
              blocks.add(new Heading(edition.of(name)));
              blocks.add(RequestTexts.table(of, edition));
            });
    return blocks;
  }

  static String term(String code, Edition edition) {
    var term = RequestTerms.of(code);
    return edition.of(term.en(), term.km());
  }
}
