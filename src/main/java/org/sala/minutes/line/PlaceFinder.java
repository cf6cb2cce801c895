package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sala.engine.Refusal.Problem;
import org.sala.language.KhmerDigits;
import org.sala.minutes.line.Gazetteer.Place;

/** Finds where a line of the minutes is: by code, by columns, or by an address in words. */
public class PlaceFinder {

  private static final Pattern PARTS =
      Pattern.compile("[,;/()|]+|\\s+-\\s+|(?=ខេត្ត|ស្រុក|ក្រុង|ខណ្ឌ|ឃុំ|សង្កាត់|ភូមិ)");
  private static final Pattern VILLAGE = Pattern.compile("^(ភូមិ|(?i:phum|village)\\b).*");
  private static final Pattern DISTRICT =
      Pattern.compile("^(ស្រុក|ក្រុង|ខណ្ឌ)|\\b(district|srok|krong|municipality|city)\\b");
  private static final Pattern COMMUNE =
      Pattern.compile("^(ឃុំ|សង្កាត់)|\\b(commune|khum|sangkat)\\b");
  private static final int CANDIDATES = 5;

  private final Gazetteer gazetteer;
  private final Place home;

  /**
   * @param province the code of the administration's own province
   */
  public PlaceFinder(Gazetteer gazetteer, String province) {
    this.gazetteer = gazetteer;
    this.home = gazetteer.find(province).orElseThrow();
  }

  /**
   * What was found.
   *
   * @param code null where nothing, or more than one place, was found
   * @param detail what of the address is no place of the gazetteer, null for nothing
   */
  record Found(String code, String detail, Guess guess, Problem problem) {}

  /** Finds the place of a line from its cells. */
  Found find(Map<String, String> cells) {
    var code = KhmerDigits.toLatin(cells.get("placeCode"));
    if (code != null) {
      return new Found(code, null, null, null);
    }
    var written = new ArrayList<String>();
    var around = home;
    var missed = new ArrayList<String>();
    Place found = null;
    String[] columns = {"province", "district", "commune"};
    for (int level = 1; level <= columns.length; level++) {
      var cell = cells.get(columns[level - 1]);
      if (cell != null) {
        written.add(cell);
        int wanted = level;
        var scope = level == 1 ? null : around;
        var places =
            gazetteer.named(
                cell, place -> place.level() == wanted && (scope == null || place.isWithin(scope)));
        if (places.size() != 1) {
          return new Found(null, null, null, problem(columns[level - 1], cell, places));
        }
        found = places.get(0);
        around = found;
      }
    }
    var address = cells.get("place");
    if (address != null) {
      written.add(address);
      var start = around;
      for (var part : parts(address)) {
        var places = VILLAGE.matcher(part).matches() ? List.<Place>of() : match(part, start, found);
        if (places.size() > 1) {
          return new Found(null, null, null, problem("place", part, places));
        }
        if (places.isEmpty()) {
          missed.add(part);
        } else {
          found = places.get(0);
        }
      }
      if (found == null) {
        return new Found(null, null, null, problem("place", address, List.of()));
      }
    }
    if (found == null) {
      return new Found(null, null, null, null);
    }
    return new Found(
        found.code(),
        missed.isEmpty() ? null : String.join(", ", missed),
        guess(found, String.join(", ", written)),
        null);
  }

  // From the widest part to the narrowest: addresses are written either way round.
  private List<String> parts(String address) {
    return PARTS
        .splitAsStream(address)
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .sorted(java.util.Comparator.comparingInt(this::widest))
        .toList();
  }

  private int widest(String part) {
    return levels(part, place -> true).stream().mapToInt(Place::level).min().orElse(9);
  }

  private List<Place> match(String part, Place start, Place found) {
    var scope = found == null ? start : found;
    var within = levels(part, place -> place.isWithin(scope) && place != found);
    if (!within.isEmpty()) {
      return within;
    }
    // The part may repeat what is known already, or name another province.
    var again = levels(part, place -> found != null && found.isWithin(place));
    if (!again.isEmpty()) {
      return List.of(found);
    }
    return found == null ? levels(part, place -> place.level() == 1) : List.of();
  }

  private List<Place> levels(String part, Predicate<Place> where) {
    int level = level(part);
    return gazetteer.named(part, where.and(place -> level == 0 || level == place.level()));
  }

  // A part that says of which kind it is means no other; 0 for one that does not say.
  private static int level(String part) {
    var lower = part.toLowerCase(java.util.Locale.ROOT);
    if (lower.startsWith("ខេត្ត") || lower.contains("province")) {
      return 1;
    }
    if (DISTRICT.matcher(lower).find()) {
      return 2;
    }
    return COMMUNE.matcher(lower).find() ? 3 : 0;
  }

  private Guess guess(Place place, String written) {
    return new Guess(
        "place",
        place.code(),
        gazetteer.path(place, false),
        gazetteer.path(place, true),
        "“%s” in the gazetteer.".formatted(written),
        "«%s» ក្នុងបញ្ជីទីកន្លែង។".formatted(written));
  }

  private Problem problem(String field, String written, List<Place> candidates) {
    if (candidates.isEmpty()) {
      return new Problem(
          field,
          "There is no place “%s” here. Correct the name or choose from the list."
              .formatted(written),
          "គ្មានទីកន្លែង «%s» នៅទីនេះទេ។ សូមកែឈ្មោះ ឬជ្រើសរើសពីបញ្ជី។".formatted(written));
    }
    return new Problem(
        field,
        "“%s” can be %s. Write which one.".formatted(written, listed(candidates, false, "; or ")),
        "«%s» អាចជា %s។ សូមបញ្ជាក់មួយណា។".formatted(written, listed(candidates, true, " ឬ ")));
  }

  private String listed(List<Place> candidates, boolean khmer, String or) {
    return candidates.stream()
        .limit(CANDIDATES)
        .map(place -> gazetteer.path(place, khmer) + " (" + place.code() + ")")
        .collect(java.util.stream.Collectors.joining(or));
  }
}
