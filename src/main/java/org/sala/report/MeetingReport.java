package org.sala.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.engine.EngineClock;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Submission;
import org.sala.report.Report.Table;
import org.sala.request.RequestTerms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lays out the report of a meeting for the governor (R02, R18, R20, R23, R37). A reader who works
 * for a unit complained of gets nothing of that request, not even its count (R06).
 */
@Component
@Order(1)
class MeetingReport implements ReportKind {

  private final MeetingRecords records;
  private final MeetingCases cases;
  private final WhoAsked whoAsked;
  private final Readings readings;
  private final SaidOfMeeting said;
  private final Office office;

  MeetingReport(
      MeetingRecords records,
      MeetingCases cases,
      WhoAsked whoAsked,
      Readings readings,
      SaidOfMeeting said,
      Office office) {
    this.said = said;
    this.readings = readings;
    this.records = records;
    this.whoAsked = whoAsked;
    this.cases = cases;
    this.office = office;
  }

  @Override
  public String code() {
    return "meeting";
  }

  @Override
  public Subject subject() {
    return Subject.MEETING;
  }

  @Override
  public Report of(Asked asked, Person reader, Language language) {
    var meeting = asked.meeting();
    var facts = records.facts(meeting);
    var requests = cases.requests(meeting, reader, language);
    readings.read(requests.stream().map(MeetingRequest::number).toList(), reader.id(), Door.REPORT);
    var promises = cases.promises(meeting, reader);
    var blocks = new ArrayList<Block>();
    blocks.addAll(facts(facts, language));
    blocks.addAll(said.of(meeting, language));
    blocks.addAll(MeetingPeople.participants(records.participants(meeting), language));
    blocks.addAll(MeetingPeople.units(records.attendance(meeting, language), language));
    blocks.addAll(MeetingPeople.invited(records.invited(meeting, language), language));
    blocks.addAll(RequestsByCategory.counts(requests, language));
    blocks.addAll(whoAsked.of(meeting, reader).blocks(language));
    blocks.addAll(RequestsByCategory.texts(requests, language));
    // Stands in every print, so that it tells nobody whether something is left out.
    blocks.add(Report.note(Wording.in(language, "report.whose-eyes")));
    blocks.add(new Heading(Wording.in(language, "report.commitments")));
    blocks.add(
        promises.isEmpty()
            ? Report.paragraph(Wording.in(language, "report.none"))
            : Promises.table(promises, today(), language));
    return new Report(
        language,
        office.name(language),
        title().in(language),
        List.of(facts.theme(), facts.number()),
        false,
        submitted(facts, language),
        blocks);
  }

  private static Submission submitted(MeetingFacts facts, Language language) {
    return new Submission(
        Wording.in(language, "paper.governor"),
        Wording.in(language, "paper.report.subject", facts.theme()),
        Wording.in(language, "paper.introduction.MEETING_REPORT"),
        Wording.in(language, "paper.closing.report"));
  }

  static LocalDate today() {
    return EngineClock.today();
  }

  private static List<Block> facts(MeetingFacts facts, Language language) {
    var lines = new LinkedHashMap<String, String>();
    lines.put(
        Wording.in(language, "report.meeting"),
        term(facts.kind(), language) + ", " + term(facts.mode(), language));
    lines.put(Wording.in(language, "report.date"), language.day(facts.day()));
    lines.put(Wording.in(language, "report.place"), facts.placeShown(language));
    lines.put(
        Wording.in(language, "report.convenor"),
        facts.convenor() == null ? null : facts.convenor().in(language));
    lines.put(Wording.in(language, "report.chair"), facts.chair());
    lines.put(Wording.in(language, "report.campaign"), facts.campaign());
    lines.put(Wording.in(language, "report.working-group"), facts.workingGroup());
    lines.put(Wording.in(language, "report.level"), term(facts.level(), language));
    lines.values().removeIf(Objects::isNull);
    return List.of(
        new Table(
            List.of(new Column(Wording.in(language, "report.particulars"), 1), new Column("", 3)),
            lines.entrySet().stream()
                .map(line -> Report.row(Cell.of(line.getKey()), Cell.of(line.getValue())))
                .toList()));
  }

  static String term(String code, Language language) {
    return RequestTerms.of(code).in(language);
  }
}
