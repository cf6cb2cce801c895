package org.sala.paper;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sala.language.Bilingual;

/** An office as it stands below a paper: English writes titles with capital letters. */
final class OfficeTitle {

  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "in", "at");

  private OfficeTitle() {}

  static Bilingual of(Bilingual office) {
    return new Bilingual(
        Stream.of(office.en().split(" "))
            .map(word -> SMALL.contains(word) ? word : capital(word))
            .collect(Collectors.joining(" ")),
        office.km());
  }

  private static String capital(String word) {
    return word.isEmpty() ? word : Character.toTitleCase(word.charAt(0)) + word.substring(1);
  }
}
