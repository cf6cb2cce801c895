package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.List;

/** The text of a cell of a document: its paragraphs, numbered as the program numbers them. */
final class CellText {

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean isListed;

  private record Paragraph(String text, boolean isListed) {
    boolean isItem() {
      return isListed && !text.isEmpty();
    }
  }

  void clear() {
    endParagraph();
    paragraphs.clear();
  }

  void append(String piece) {
    text.append(piece);
  }

  /** The paragraph at hand is numbered or has a bullet. */
  void isListed() {
    isListed = true;
  }

  void endParagraph() {
    paragraphs.add(new Paragraph(text.toString().strip(), isListed));
    text.setLength(0);
    isListed = false;
  }

  /** Whether the cell holds a number of the program's and nothing else. */
  boolean isOnlyNumbered() {
    return paragraphs.stream().anyMatch(Paragraph::isListed)
        && paragraphs.stream().allMatch(each -> each.text().isEmpty());
  }

  @Override
  public String toString() {
    var areSeveral = paragraphs.stream().filter(Paragraph::isListed).count() > 1;
    var all = new StringBuilder();
    int number = 0;
    for (var each : paragraphs) {
      all.append(areSeveral && each.isItem() ? ++number + ". " : "")
          .append(each.text())
          .append('\n');
    }
    return all.append(text).toString().strip();
  }
}
