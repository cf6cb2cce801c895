package org.sala.language;

import java.nio.file.Path;

/**
 * One text of the product in both languages.
 *
 * @param key never changes while the text has its place
 * @param where the file that holds the Khmer
 */
record WordingRow(String key, String english, String khmer, String where) {

  /** A text of a file, whose key begins with the file's path. */
  static WordingRow of(Path file, String place, Bilingual text) {
    var name = SourceFiles.name(file);
    return new WordingRow(name + "#" + place, text.en(), text.km(), name);
  }

  static boolean isKhmer(String text) {
    return text.codePoints()
        .anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.KHMER);
  }

  /**
   * Both languages of a text that models and forms write into one: with a slash between, whichever
   * comes first, or with the Khmer in lines below the English. An empty text where one is missing.
   */
  static Bilingual split(String text) {
    var parts = text.split("\n").length == 1 ? text.split(" / ", 2) : lines(text);
    if (parts.length == 1) {
      return isKhmer(text) ? new Bilingual("", text) : new Bilingual(text, "");
    }
    return isKhmer(parts[0])
        ? new Bilingual(parts[1].strip(), parts[0].strip())
        : new Bilingual(parts[0].strip(), parts[1].strip());
  }

  private static String[] lines(String text) {
    var english = new StringBuilder();
    var khmer = new StringBuilder();
    for (var line : text.split("\n")) {
      (khmer.isEmpty() && !isKhmer(line) ? english : khmer).append(line).append('\n');
    }
    return new String[] {english.toString(), khmer.toString()};
  }
}
