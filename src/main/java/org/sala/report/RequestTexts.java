package org.sala.report;

import java.util.ArrayList;
import java.util.List;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;

/**
 * What was raised, from where, what was answered and what is proposed: one row for each request.
 */
final class RequestTexts {

  private RequestTexts() {}

  static Table table(List<MeetingRequest> requests, Edition edition) {
    return new Table(
        List.of(
            new Column(edition.of("Receipt number", "លេខបង្កាន់ដៃ"), 2.1f),
            new Column(edition.of("Request", "សំណើ"), 4.2f),
            new Column(edition.of("From, place", "អ្នកស្នើសុំ ទីកន្លែង"), 1.9f),
            new Column(edition.of("Answer at the meeting", "ចម្លើយក្នុងអង្គប្រជុំ"), 2.2f),
            new Column(edition.of("Proposal", "សំណើដោះស្រាយ"), 2)),
        requests.stream().map(request -> row(request, edition)).toList());
  }

  private static Row row(MeetingRequest request, Edition edition) {
    return Report.row(
        Cell.of(request.number()),
        Cell.of(request.subject() + edition.of(". ", "។ ") + request.narrative()),
        Cell.of(request.from(edition) + ", " + place(request, edition)),
        Cell.of(answer(request)),
        Cell.of(proposal(request, edition)));
  }

  private static String place(MeetingRequest request, Edition edition) {
    var place = edition.of(request.place());
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

  private static String proposal(MeetingRequest request, Edition edition) {
    var parts = new ArrayList<String>();
    parts.add(edition.of(request.leadUnit()));
    parts.add(MeetingReport.term(request.priority(), edition));
    if (request.answer() == null && request.dueOn() != null) {
      parts.add(edition.of("by ", "ត្រឹម") + edition.date(request.dueOn()));
    }
    return String.join(", ", parts);
  }
}
