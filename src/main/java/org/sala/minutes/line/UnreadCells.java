package org.sala.minutes.line;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sala.language.Bilingual;
import org.sala.language.LegacyFont;
import org.sala.language.LostLetters;
import org.sala.language.Wording;

/**
 * Cells that hold no text of a person: errors and formulas of the spreadsheet program, signs in
 * place of a number, and letters that only an old font shows as Khmer. They are told and never
 * registered.
 */
final class UnreadCells {

  private static final Pattern ERROR =
      Pattern.compile(
          "#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA)|Err:\\d{3}");
  private static final Pattern FORMULA =
      Pattern.compile("=(?:$|[A-Za-z$\\[(+-].*)", Pattern.DOTALL);
  private static final Pattern NARROW = Pattern.compile("#{3,}");

  private UnreadCells() {}

  /** The cells that were read; of the others the line is told a problem each. */
  static Map<String, String> told(LineDraft line) {
    var read = new HashMap<>(line.cells);
    line.cells.forEach(
        (field, text) ->
            problem(text)
                .ifPresent(
                    problem -> {
                      line.problem(field, problem);
                      read.remove(field);
                    }));
    return read;
  }

  private static Optional<Bilingual> problem(String text) {
    return ERROR.matcher(text).matches()
        ? Optional.of(Wording.of("minutes.cell-error", text))
        : Optional.ofNullable(sentence(text)).map(Wording::of);
  }

  private static String sentence(String text) {
    return FORMULA.matcher(text).matches()
        ? "minutes.cell-formula"
        : NARROW.matcher(text).matches()
            ? "minutes.cell-narrow"
            : LostLetters.areIn(text)
                ? "minutes.cell-lost"
                : LegacyFont.isIn(text) ? "minutes.legacy-font" : null;
  }
}
