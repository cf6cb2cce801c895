package org.sala.language;

/** Tells a text whose letters a program replaced by question marks when it saved the file. */
public final class LostLetters {

  private static final int LEAST = 3;

  private LostLetters() {}

  /** Whether most of a text is lost. */
  public static boolean areIn(String text) {
    var lost = text.chars().filter(letter -> letter == '?' || letter == '\uFFFD').count();
    return lost >= LEAST && lost * 2 >= text.length();
  }
}
