package org.sala.models.check;

import java.lang.Character.UnicodeScript;

/** In which languages a text is written. */
final class Languages {

  private Languages() {}

  static boolean hasKhmer(String text) {
    return text.codePoints().anyMatch(each -> UnicodeScript.of(each) == UnicodeScript.KHMER);
  }

  static boolean areBoth(String text) {
    return text != null
        && hasKhmer(text)
        && text.codePoints().anyMatch(each -> UnicodeScript.of(each) == UnicodeScript.LATIN);
  }
}
