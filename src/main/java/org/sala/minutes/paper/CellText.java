package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.List;

/** The text of a cell of a document: its paragraphs, numbered as the program numbers them. */
final class CellText {

  private final List<String> paragraphs = new ArrayList<>();
  private final List<Boolean> listed = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean isListed;

  void clear() {
    paragraphs.clear();
    listed.clear();
    text.setLength(0);
    isListed = false;
  }

  void append(String piece) {
    text.append(piece);
  }

  /** The paragraph at hand is numbered or has a bullet. */
  void isListed() {
    isListed = true;
  }

  void endParagraph() {
    paragraphs.add(text.toString());
    listed.add(isListed);
    text.setLength(0);
    isListed = false;
  }

  /** Whether the cell holds a number of the program's and nothing else. */
  boolean isOnlyNumbered() {
    return listed.contains(true) && paragraphs.stream().allMatch(String::isBlank);
  }

  @Override
  public String toString() {
    var items = listed.stream().filter(one -> one).count();
    var all = new StringBuilder();
    int number = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      if (listed.get(i) && items > 1 && !paragraphs.get(i).isBlank()) {
        all.append(++number).append(". ");
      }
      all.append(paragraphs.get(i).strip()).append('\n');
    }
    return all.append(text).toString().strip();
  }
}
