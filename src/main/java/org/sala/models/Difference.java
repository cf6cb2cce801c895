package org.sala.models;

import org.sala.casefile.FormWords;
import org.sala.language.Bilingual;
import org.sala.language.VisibleText;
import org.sala.language.Wording;

/**
 * One thing that a change alters in a file.
 *
 * @param id of the step, row or question in the file
 * @param where what that is called
 * @param part the property or column that is altered; null where all of it is new or gone
 * @param before what it was; null where it is new
 * @param after what it is to be; null where it is gone
 */
record Difference(
    String id, Alteration what, Bilingual where, Bilingual part, String before, String after) {

  private static final int SHOWN = 80;

  /** The difference in one sentence. */
  Bilingual sentence() {
    return part == null
        ? Wording.of("models.change.is." + what, where)
        : Wording.of(
            "models.change.is." + what, where, part, shown(before, after), shown(after, before));
  }

  // Where a language reads the same before and after, the other one has changed: both are shown.
  private static Bilingual shown(String text, String other) {
    var mine = shown(text);
    var others = shown(other);
    return Bilingual.each(
        language ->
            mine.in(language).equals(others.in(language)) && !mine.equals(others)
                ? mine.label()
                : mine.in(language));
  }

  private static Bilingual shown(String text) {
    if (text != null && text.matches("\\d{1,9}")) {
      return Bilingual.each(language -> language.number(Long.parseLong(text)));
    }
    return VisibleText.isBlank(text)
        ? Bilingual.same("–")
        : FormWords.both(text)
            .map(half -> half.length() <= SHOWN ? half : half.substring(0, SHOWN) + "…");
  }
}
