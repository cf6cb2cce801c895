package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.sala.language.Bilingual;
import org.sala.language.PhoneNumber;
import org.sala.language.Wording;

/** The phone number; a spreadsheet takes it for a number and drops the zero it begins with. */
final class PhoneCheck {

  private static final String FIELD = "requester.phone";
  private static final Pattern BETWEEN = Pattern.compile("\\s*[/,;\\n]\\s*");
  private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9](?:[ -]?\\d){7,8}");
  private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d+");

  private PhoneCheck() {}

  static void check(LineDraft line) {
    var kept = PhoneNumber.kept(line.cells.get(FIELD));
    if (kept == null || line.isSettled(FIELD)) {
      return;
    }
    if (SHORTENED.matcher(kept).matches()) {
      line.problem(FIELD, Wording.of("minutes.cell-narrow"));
      return;
    }
    var numbers = new ArrayList<String>();
    for (var written : BETWEEN.split(kept)) {
      var number = written.replaceFirst("^'", "").replaceFirst("(?<=\\d{8})\\.0$", "");
      numbers.add(WITHOUT_ZERO.matcher(number).matches() ? "0" + number : number);
    }
    var whole = String.join(" / ", numbers);
    if (whole.replaceAll("\\s", "").equals(kept.replaceAll("[\\s]", ""))) {
      line.put(FIELD, kept);
      return;
    }
    line.put(FIELD, whole);
    if (!digits(whole).equals(digits(kept))) {
      line.guesses.add(
          new Guess(FIELD, whole, Bilingual.same(whole), Wording.of("minutes.guess.phone.zero")));
    }
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
