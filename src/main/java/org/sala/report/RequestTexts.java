package org.sala.report;

import java.util.ArrayList;
import java.util.List;
import org.sala.language.KhmerDigits;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;

/**
 * What was raised, from where, what was answered and what is proposed: one row for each request.
 */
final class RequestTexts {

  private RequestTexts() {}

  static Table table(List<MeetingRequest> requests, Language language) {
    return new Table(
        List.of(
            new Column(Wording.in(language, "report.receipt-number"), 2.1f),
            new Column(Wording.in(language, "report.request"), 4.2f),
            new Column(Wording.in(language, "report.from-place"), 1.9f),
            new Column(Wording.in(language, "report.answer-at-meeting"), 2.2f),
            new Column(Wording.in(language, "report.proposal"), 2)),
        requests.stream().map(request -> row(request, language)).toList());
  }

  private static Row row(MeetingRequest request, Language language) {
    return Report.row(
        Cell.of(number(request, language)),
        Cell.of(asked(request, language)),
        Cell.of(request.from(language) + ", " + place(request, language)),
        Cell.of(answer(request)),
        Cell.of(proposal(request, language)));
  }

  private static String number(MeetingRequest request, Language language) {
    var line = request.line();
    return line == null
        ? request.number()
        : Wording.in(
            language,
            "report.line-of-minutes",
            request.number(),
            language == Language.KM ? KhmerDigits.toKhmer(line) : line);
  }

  // Minutes of one column of text give the same words twice, or their beginning as the subject.
  private static String asked(MeetingRequest request, Language language) {
    var subject = withoutEnd(request.subject());
    var isOnce = subject.isEmpty() || request.narrative().strip().startsWith(subject);
    return isOnce
        ? request.narrative()
        : Wording.in(language, "report.subject-narrative", subject, request.narrative());
  }

  private static String withoutEnd(String subject) {
    return subject.strip().replaceFirst("[\\s\\p{P}]+$", "");
  }

  private static String place(MeetingRequest request, Language language) {
    var place = request.place().in(language);
    return request.placeDetail() == null ? place : request.placeDetail() + ", " + place;
  }

  private static String answer(MeetingRequest request) {
    if (request.answer() == null) {
      return "–";
    }
    return request.answeredBy() == null
        ? request.answer()
        : request.answer() + " (" + request.answeredBy() + ")";
  }

  private static String proposal(MeetingRequest request, Language language) {
    var parts = new ArrayList<String>();
    parts.add(request.leadUnit().in(language));
    parts.add(MeetingReport.term(request.priority(), language));
    if (request.answer() == null && request.dueOn() != null) {
      parts.add(Wording.in(language, "report.by-day", request.dueOn()));
    }
    return String.join(", ", parts);
  }
}
