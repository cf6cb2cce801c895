package org.sala.models.example;

import java.util.ArrayList;
import java.util.List;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/** What cannot be read in a sheet, each a sentence that says where. */
final class SheetProblems {

  private static final int TOLD = 20;

  private final List<Bilingual> all = new ArrayList<>();

  void add(String key, Object... arguments) {
    if (all.size() < TOLD) {
      all.add(Wording.of(key, arguments));
    }
  }

  boolean areNone() {
    return all.isEmpty();
  }

  List<Bilingual> all() {
    return List.copyOf(all);
  }

  /** The number of a row or a column as a spreadsheet has it. */
  static Bilingual number(int number) {
    return Bilingual.ordinal(number);
  }
}
