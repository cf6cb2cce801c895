package org.sala.minutes.line;

/** The beginning of a text as a subject, never cut within a Khmer cluster. */
final class Beginning {

  private static final int LONGEST = 200;

  private Beginning() {}

  /** The first line, or as much of it as a subject may hold: up to a space if there is one. */
  static String of(String text) {
    var line = text.lines().findFirst().orElse("").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = line.lastIndexOf(' ', LONGEST - 1);
    if (end < LONGEST / 2) {
      end = LONGEST - 1;
      while (end > 1 && !startsCluster(line, end)) {
        end--;
      }
    }
    return line.substring(0, end).strip() + "…";
  }

  private static boolean startsCluster(String line, int at) {
    var type = Character.getType(line.charAt(at));
    return type != Character.NON_SPACING_MARK
        && type != Character.COMBINING_SPACING_MARK
        && !Character.isLowSurrogate(line.charAt(at))
        && line.charAt(at - 1) != '\u17D2';
  }
}
