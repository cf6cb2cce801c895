package org.sala.minutes.line;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words by which people say what kind of place they mean, in Khmer and in Latin letters. */
final class PlaceKinds {

  /** The Khmer words for kinds of places within a province. */
  static final List<String> NAMED = List.of("ស្រុក", "ក្រុង", "ឃុំ", "សង្កាត់", "ភូមិ");

  private static final Pattern KIND =
      Pattern.compile(
          "^(ខេត្ត|រាជធានី|ស្រុក|ក្រុង|ខណ្ឌ|ឃុំ|សង្កាត់|ភូមិ)\\s*"
              + "|\\b(province|district|municipality|city|town|commune|sangkat|khum|srok|krong|"
              + "phum|village)\\b");
  private static final Pattern BETWEEN =
      Pattern.compile("[,;/()|]+|\\s+-\\s+|(?=ខេត្ត|ស្រុក|ក្រុង|ខណ្ឌ|ឃុំ|សង្កាត់|ភូមិ)");
  private static final Pattern VILLAGE = Pattern.compile("^(ភូមិ|(?i:phum|village)\\b).*");
  private static final Pattern PROVINCE = Pattern.compile("^ខេត្ត|province");
  private static final Pattern DISTRICT =
      Pattern.compile("^(ស្រុក|ក្រុង|ខណ្ឌ)|\\b(district|srok|krong|municipality|city)\\b");
  private static final Pattern COMMUNE =
      Pattern.compile("^(ឃុំ|សង្កាត់)|\\b(commune|khum|sangkat)\\b");

  private PlaceKinds() {}

  /** The parts of an address, each a place or a part that is none. */
  static Stream<String> parts(String address) {
    return BETWEEN.splitAsStream(address).map(String::strip).filter(part -> !part.isEmpty());
  }

  static boolean isVillage(String part) {
    return VILLAGE.matcher(part).matches();
  }

  /**
   * The level that a part names: 1 for a province, 2 for a district, 3 for a commune. A part that
   * says of which kind it is means no other; 0 for one that does not say.
   */
  static int level(String part) {
    var lower = part.toLowerCase(Locale.ROOT);
    return PROVINCE.matcher(lower).find()
        ? 1
        : DISTRICT.matcher(lower).find() ? 2 : COMMUNE.matcher(lower).find() ? 3 : 0;
  }

  /** A name without the word for its kind. */
  static String without(String folded) {
    return KIND.matcher(folded).replaceAll(" ");
  }
}
