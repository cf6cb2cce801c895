package org.sala.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.sala.intake.NewRequest.RequesterKind;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.report.Report.Block;
import org.sala.report.Report.Cell;
import org.sala.report.Report.Column;
import org.sala.report.Report.Heading;
import org.sala.report.Report.Row;
import org.sala.report.Report.Table;

/** How many requests each kind of requester put, women and men apart. */
record Askers(List<OfKind> kinds) {

  /** Of one kind: women, men, and those of whom it is not stated. */
  record OfKind(String kind, long women, long men, long unstated) {

    long all() {
      return women + men + unstated;
    }
  }

  /** The sentence about women and men, and the table by kind and gender. */
  List<Block> blocks(Language language) {
    return List.of(
        sentence(language),
        new Heading(Wording.in(language, "report.by-requester")),
        table(language));
  }

  /** The same in sentences, for a page without room. */
  List<Block> sentences(Language language) {
    var named =
        inOrder().stream()
            .map(
                each ->
                    Wording.in(
                        language,
                        "report.asked-by-kind",
                        MeetingReport.term(each.kind(), language),
                        each.all(),
                        each.women()))
            .reduce((one, next) -> Wording.in(language, "report.list-goes-on", one, next));
    var blocks = new ArrayList<Block>();
    blocks.add(sentence(language));
    named.ifPresent(
        kinds ->
            blocks.add(Report.paragraph(Wording.in(language, "report.asked-by-kinds", kinds))));
    return blocks;
  }

  private Block sentence(Language language) {
    var all = sum();
    return Report.paragraph(
        Wording.in(language, "report.asked-by-women", all.women(), all.men(), all.unstated()));
  }

  private Table table(Language language) {
    var rows = new ArrayList<Row>();
    inOrder()
        .forEach(each -> rows.add(row(MeetingReport.term(each.kind(), language), each, false)));
    rows.add(row(Wording.in(language, "report.total"), sum(), true));
    return new Table(
        List.of(
            new Column(Wording.in(language, "report.requester"), 3),
            new Column(MeetingReport.term("FEMALE", language), 1),
            new Column(MeetingReport.term("MALE", language), 1),
            new Column(MeetingReport.term("UNSTATED", language), 1),
            new Column(Wording.in(language, "report.total"), 1)),
        rows);
  }

  private static Row row(String name, OfKind of, boolean total) {
    return new Row(
        List.of(
            Cell.of(name),
            Cell.of(of.women()),
            Cell.of(of.men()),
            Cell.of(of.unstated()),
            Cell.of(of.all())),
        total);
  }

  private List<OfKind> inOrder() {
    return kinds.stream()
        .sorted(Comparator.comparing(each -> RequesterKind.valueOf(each.kind())))
        .toList();
  }

  private OfKind sum() {
    return new OfKind("", sum(OfKind::women), sum(OfKind::men), sum(OfKind::unstated));
  }

  private long sum(ToLongFunction<OfKind> what) {
    return kinds.stream().mapToLong(what).sum();
  }
}
