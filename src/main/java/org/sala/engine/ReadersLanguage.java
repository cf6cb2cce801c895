package org.sala.engine;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language of the person at work: Khmer, or English where that is their choice (R28). */
public final class ReadersLanguage {

  private ReadersLanguage() {}

  /** Picks one of two texts. */
  public static String of(String en, String km) {
    return isEnglish(LocaleContextHolder.getLocale()) ? en : km;
  }

  /** Whether a locale asks for English. */
  public static boolean isEnglish(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }
}
