package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.sala.language.KhmerDigits;
import org.sala.language.Wording;
import org.sala.minutes.line.Gazetteer.Place;

/** Finds where a line of the minutes is: by code, by columns, or by an address in words. */
public class PlaceFinder {

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

  /** The place that a text speaks of, if it is one. */
  Optional<Guess> spokenOf(String text) {
    return new PlaceInText(gazetteer, home).in(text);
  }

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
      var parts = parts(address);
      for (var part : parts) {
        var places =
            PlaceKinds.isVillage(part)
                ? List.<Place>of()
                : narrowed(match(part, start, found), parts, parts.indexOf(part));
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
    return PlaceKinds.parts(address)
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

  // Of a district and a commune of one name it is the one that holds another part of the address.
  private List<Place> narrowed(List<Place> places, List<String> parts, int of) {
    if (places.size() < 2) {
      return places;
    }
    var around = places.stream().filter(place -> holdsAnother(place, parts, of)).toList();
    return around.size() == 1 ? around : places;
  }

  private boolean holdsAnother(Place place, List<String> parts, int of) {
    return IntStream.range(0, parts.size())
        .filter(other -> other != of)
        .mapToObj(parts::get)
        .anyMatch(
            part -> !levels(part, inner -> inner != place && inner.isWithin(place)).isEmpty());
  }

  private List<Place> levels(String part, Predicate<Place> where) {
    int level = PlaceKinds.level(part);
    return gazetteer.named(part, where.and(place -> level == 0 || level == place.level()));
  }

  private Guess guess(Place place, String written) {
    var reason =
        gazetteer.isSpelled(place, written)
            ? Wording.of("minutes.guess.place.gazetteer", written)
            : Wording.of("minutes.guess.place.spelled", written, place.name());
    return new Guess("place", place.code(), gazetteer.path(place), reason);
  }

  private Problem problem(String field, String written, List<Place> candidates) {
    if (candidates.isEmpty()) {
      var elsewhere = gazetteer.called(written, place -> !place.isWithin(home));
      return new Problem(
          field,
          elsewhere.isEmpty()
              ? Wording.of("minutes.unknown-place", written)
              : Wording.of("minutes.place-elsewhere", written, listed(elsewhere)));
    }
    return new Problem(field, Wording.of("minutes.many-places", written, listed(candidates)));
  }

  private Bilingual listed(List<Place> candidates) {
    return candidates.stream()
        .limit(CANDIDATES)
        .map(place -> gazetteer.path(place).map(path -> path + " (" + place.code() + ")"))
        .reduce((one, other) -> Wording.of("minutes.or", one, other))
        .orElseThrow();
  }
}
