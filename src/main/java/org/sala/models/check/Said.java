package org.sala.models.check;

import org.sala.language.Bilingual;
import org.sala.language.Wording;

/** Sentences about a question of a form, which is named as its owner sees it. */
final class Said {

  private Said() {}

  static Bilingual of(String key, Question question, Object... more) {
    var arguments = new Object[more.length + 1];
    arguments[0] = Named.of(question.label().replaceFirst("^#+ ", ""), question.id());
    System.arraycopy(more, 0, arguments, 1, more.length);
    return Wording.of(key, arguments);
  }
}
