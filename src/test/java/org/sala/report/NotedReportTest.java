package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseNumbers;
import org.sala.language.Language;
import org.sala.meeting.MeetingPlanning;
import org.sala.meeting.NewMeeting;
import org.sala.paper.OutgoingPaper;
import org.sala.paper.PaperKind;
import org.sala.paper.PaperReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("The report of a meeting")
class NotedReportTest {

  private static final String SUMMARY = "Wages are what people spoke of most.";
  private static final String REASON = "Two speakers repeated the first request.";
  private static final String SAID = "Wages were paid three weeks late in two months.";

  @Autowired Office office;
  @Autowired MeetingPlanning planning;
  @Autowired Editions editions;
  @Autowired CaseFile caseFile;
  @Autowired PaperReading papers;
  @Autowired Printing printing;
  @Autowired ReportKinds kinds;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private String submitted() {
    office.itIs("2026-06-15T09:00");
    var number =
        planning.plan(
            new NewMeeting(
                NewMeeting.Kind.FORUM,
                "ON_SITE",
                "Dialogue on wages",
                null,
                null,
                NewMeeting.Level.PROVINCE,
                LocalDate.parse("2026-06-12"),
                null,
                "0403",
                null,
                null,
                "Deputy governor",
                List.of("LABOUR"),
                true),
            "desk");
    office.runJobs();
    office.complete(
        "desk",
        number,
        "Activity_EnterHeldMeeting",
        "heldOn",
        "2026-06-12",
        "unitsPresent",
        List.of("DEP-LAB"));
    // Minutes with one column of text give a subject that is the beginning of the narrative.
    office.raisedAt(
        number, "row", "7", "subject", "Wages were paid three weeks late.", "narrative", SAID);
    office.raisedAt(
        number, "row", "t2:8", "subject", "Wages were paid three weeks…", "narrative", SAID);
    office.raisedAt(number, "row", "9", "subject", "Overtime", "narrative", SAID);
    office.complete(
        "desk", number, "Activity_RecordRequests", "requestsRaised", 5, "differenceReason", REASON);
    office.complete("desk", number, "Activity_SubmitReport", "summary", SUMMARY);
    return number;
  }

  private List<PrintedEdition> kept(String meeting, String reader) {
    return editions.of(reader).stream()
        .filter(edition -> edition.meeting().equals(meeting))
        .toList();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00A0]+", " ");
    }
  }

  @Test
  @DisplayName("is kept in both languages when the governor notes it, as it was then")
  void kept() throws IOException {
    var number = submitted();
    assertThat(kept(number, "governor")).isEmpty();
    office.complete("governor", number, "Activity_NoteReport", "note", "NOTED");

    var editionsKept = kept(number, "governor");
    assertThat(editionsKept)
        .extracting(each -> each.language().code(), PrintedEdition::format)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("km", Format.PDF),
            org.assertj.core.groups.Tuple.tuple("en", Format.PDF));
    assertThat(caseFile.of(number))
        .filteredOn(entry -> entry.kind().equals("REPORT_KEPT"))
        .singleElement()
        .satisfies(
            entry ->
                editionsKept.forEach(
                    edition ->
                        assertThat(entry.fields())
                            .anyMatch(field -> field.shown().contains(edition.sha256()))));
    var english =
        editionsKept.stream()
            .filter(each -> each.language().code().equals("en"))
            .findFirst()
            .orElseThrow();
    var before = editions.again(english.number(), "governor").orElseThrow().content();
    office.goTo("2026-07-15T09:00");
    assertThat(editions.again(english.number(), "governor").orElseThrow().content())
        .isEqualTo(before);
    assertThat(text(before))
        .contains("Summary", SUMMARY)
        .contains("5 requests were raised", REASON);
    assertThat(text(before))
        .contains("One Window", "To: Provincial Governor", "Subject: Report of the meeting")
        .contains("Reference: " + number + " · Edition", "I have the honour to report to you")
        .contains("Please take note of it", "Head, One Window", "Page 1 of");
    var papers = this.papers.list(number, "", 0, 20, "governor");
    assertThat(papers)
        .extracting(OutgoingPaper::kind, OutgoingPaper::language)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(PaperKind.MEETING_REPORT, "km"),
            org.assertj.core.groups.Tuple.tuple(PaperKind.MEETING_REPORT, "en"));
    for (var paper : papers.stream().filter(each -> each.language().equals("en")).toList()) {
      assertThat(text(before))
          .contains("No. " + paper.paperNumber().in(Language.EN).replace('\u00A0', ' '));
    }
    assertThat(office.instance(number, CaseNumbers.Kind.MEETING.process()))
        .isWaitingAt("Activity_AwaitLastAnswer");
  }

  @Test
  @DisplayName("is no paper of the register to those of whom a request at the meeting complains")
  void hidden() {
    var number = submitted();
    office.complete("governor", number, "Activity_NoteReport", "note", "NOTED");
    assertThat(papers.list(number, "", 0, 20, "desk")).hasSize(2);
    var id = papers.list(number, "", 0, 20, "desk").get(0).id();
    jdbc.sql(
            """
            update request set respondent_unit = 'OWSU' where number =
              (select min(number) from request where meeting_number = ?)
            """)
        .param(number)
        .update();
    assertThat(papers.list(number, "", 0, 20, "desk")).isEmpty();
    assertThat(papers.open(id, "desk")).isEmpty();
    assertThat(papers.list(number, "", 0, 20, "auditor")).isEmpty();
    assertThat(papers.open(id, "governor")).isPresent();
  }

  @Test
  @DisplayName("takes no number of the register while it is a draft")
  void draft() throws IOException {
    var number = submitted();
    var printed =
        printing.print(
            kinds.find("meeting").orElseThrow(),
            new Asked(number, null, null, ""),
            Format.PDF,
            Language.EN,
            "desk");
    assertThat(text(printed.content()))
        .contains("No. ……/26 KPC", "……/26 KPC · Page 1 of", "Edition");
    assertThat(papers.list(number, "", 0, 20, "desk")).isEmpty();
  }

  @Test
  @DisplayName("says each request once, with its line in the minutes")
  void once() throws IOException {
    var number = submitted();
    office.complete("governor", number, "Activity_NoteReport", "note", "NOTED");
    var english =
        kept(number, "governor").stream()
            .filter(each -> each.language().code().equals("en"))
            .findFirst()
            .orElseThrow();
    var text = text(editions.again(english.number(), "governor").orElseThrow().content());
    assertThat(text.split("three weeks late", -1).length - 1).isEqualTo(3);
    assertThat(text).contains("Overtime. Wages were paid").doesNotContain("weeks…");
    assertThat(text.replace(" ", "")).contains("line7", "line8", "line9");
  }

  @Test
  @DisplayName("is not kept when the governor returns it")
  void returned() {
    var number = submitted();
    office.complete(
        "governor", number, "Activity_NoteReport", "note", "RETURNED", "missing", "Who came?");
    assertThat(kept(number, "governor")).isEmpty();
  }
}
