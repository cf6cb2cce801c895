package org.sala.report;

import java.util.ArrayList;
import java.util.List;
import org.sala.language.Language;
import org.sala.language.Wording;

/**
 * A report as it is to be read, written once and printed in three formats.
 *
 * @param facts lines below the title, such as the place and the period
 * @param onePage whether all of it has to fit on one page
 * @param submitted how it is submitted as a paper of the office; null for a report that is none
 */
record Report(
    Language language,
    String office,
    String title,
    List<String> facts,
    boolean onePage,
    Submission submitted,
    List<Block> blocks) {

  private static final int UPRIGHT = 9;

  /** To whom a report is submitted, what it is about, and what is said before and after it. */
  record Submission(String addressee, String subject, String introduction, String closing) {}

  Report(
      Language language,
      String office,
      String title,
      List<String> facts,
      boolean onePage,
      List<Block> blocks) {
    this(language, office, title, facts, onePage, null, blocks);
  }

  /** The same report with the number of its language behind the last of its facts. */
  Report numbered(long number) {
    var numbered = new ArrayList<>(facts);
    var shown = Wording.in(language, "report.edition", language.year((int) number));
    numbered.set(facts.size() - 1, facts.get(facts.size() - 1) + " · " + shown);
    return new Report(language, office, title, List.copyOf(numbered), onePage, submitted, blocks);
  }

  /** Whether the words of a table have so many columns that they fit only across the page. */
  boolean isWide() {
    return blocks.stream()
        .anyMatch(block -> block instanceof Table table && table.columns().size() > UPRIGHT);
  }

  /** What a report is made of. */
  sealed interface Block {}

  /** The title of a part. */
  record Heading(String text) implements Block {}

  /** A sentence or some; small print if it explains how the figures are counted. */
  record Paragraph(String text, boolean small) implements Block {}

  /** A table; every row has a cell for each column. */
  record Table(List<Column> columns, List<Row> rows) implements Block {}

  /** A column and its share of the width. */
  record Column(String title, float width) {}

  /** A row; a total stands out. */
  record Row(List<Cell> cells, boolean total) {}

  /** A cell: a text, or a count if that is not null. */
  record Cell(String text, Long count) {

    static Cell of(String text) {
      return new Cell(text == null ? "" : text, null);
    }

    static Cell of(long count) {
      return new Cell(null, count);
    }

    String shown(Language language) {
      return count == null ? text : language.number(count);
    }
  }

  static Paragraph paragraph(String text) {
    return new Paragraph(text, false);
  }

  static Paragraph note(String text) {
    return new Paragraph(text, true);
  }

  static Row row(Cell... cells) {
    return new Row(List.of(cells), false);
  }
}
