package org.sala.paper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The fonts of papers: those of the product, and for what they lack those of the machine. Khmer and
 * English come from the product alone, so that a paper looks the same everywhere.
 */
final class Typefaces {

  static final Typeface REGULAR = shipped("NotoSansKhmer-Regular");
  static final Typeface BOLD = shipped("NotoSansKhmer-Bold");

  /** The face of headings of the Kingdom. */
  static final Typeface MUOL = shipped("Moul-Regular");

  // The large one last: it is read only where somebody writes Chinese.
  private static final List<Typeface> FURTHER =
      Stream.of("NotoSans", "NotoSansThai", "NotoSansSymbols2", "NotoEmoji", "NotoSansSC")
          .map(name -> shipped(name + "-Regular"))
          .toList();

  private static final Map<Integer, Optional<Typeface>> OTHERS = new ConcurrentHashMap<>();
  private static volatile FoundFonts found = FoundFonts.in(null);

  private Typefaces() {}

  /** Looks for letters in a folder of the office's own as well. */
  static void lookIn(Path folder) {
    found = FoundFonts.in(folder);
    OTHERS.clear();
  }

  /** The font that draws a letter which this one lacks; nothing where no font has it. */
  static Optional<Typeface> instead(int letter) {
    return OTHERS.computeIfAbsent(
        letter,
        each ->
            Stream.concat(
                    Stream.concat(Stream.of(REGULAR), FURTHER.stream()),
                    Stream.of(each).flatMap(found::likelyFor))
                .filter(face -> face.has(each))
                .findFirst());
  }

  private static Typeface shipped(String name) {
    return new Typeface("fonts/" + name + ".ttf");
  }
}
