package org.sala.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;

/** The requests of a meeting by category: first how many, then what they say. */
final class RequestsByCategory {

  private RequestsByCategory() {}

  static List<Block> counts(List<MeetingRequest> requests, Language language) {
    var rows = new ArrayList<Row>();
    requests.stream()
        .collect(groupingBy(MeetingRequest::categoryName, LinkedHashMap::new, toList()))
        .forEach((name, of) -> rows.add(counts(name.in(language), of, false)));
    rows.add(counts(Wording.in(language, "report.total"), requests, true));
    return List.of(
        new Heading(Wording.in(language, "report.by-category")),
        new Table(
            List.of(
                new Column(Wording.in(language, "report.category"), 4),
                new Column(Wording.in(language, "report.raised"), 1),
                new Column(Wording.in(language, "report.answered-at-meeting"), 1.4f),
                new Column(MeetingReport.term("URGENT", language), 1)),
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

  static List<Block> texts(List<MeetingRequest> requests, Language language) {
    var blocks = new ArrayList<Block>();
    requests.stream()
        .collect(groupingBy(MeetingRequest::categoryName, LinkedHashMap::new, toList()))
        .forEach(
            (name, of) -> {
              blocks.add(new Heading(name.in(language)));
              blocks.add(RequestTexts.table(of, language));
            });
    return blocks;
  }
}
