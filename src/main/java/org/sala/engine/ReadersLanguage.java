package org.sala.engine;

import org.sala.language.Language;

/** Picks one of two texts for the person at work. */
public final class ReadersLanguage {

  private ReadersLanguage() {}

  /** Picks one of two texts. */
  public static String of(String en, String km) {
    return Language.ofReader() == Language.EN ? en : km;
  }
}
