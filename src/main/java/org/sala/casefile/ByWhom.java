package org.sala.casefile;

import org.sala.language.Language;
import org.sala.language.Wording;

/** Says who did something: "X", or "X for Y (acting)" where it was done in somebody's place. */
public final class ByWhom {

  private ByWhom() {}

  /**
   * Says it in one language.
   *
   * @param actingFor in whose place; null for nobody's
   */
  public static String in(Language language, String who, String actingFor) {
    return actingFor == null ? who : Wording.in(language, "casefile.acting-for", who, actingFor);
  }

  /** Says it in the language of the person at work. */
  public static String forReader(String who, String actingFor) {
    return in(Language.ofReader(), who, actingFor);
  }
}
