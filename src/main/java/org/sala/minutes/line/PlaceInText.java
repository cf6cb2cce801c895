package org.sala.minutes.line;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sala.language.SearchKey;
import org.sala.language.Wording;
import org.sala.minutes.line.Gazetteer.Place;

/** Finds the place that a text speaks of: by its whole name, and only if no other is named too. */
final class PlaceInText {

  private static final int LONG_ENOUGH = 5; // a short name is found in other words

  private final Gazetteer gazetteer;
  private final Place home;

  PlaceInText(Gazetteer gazetteer, Place home) {
    this.gazetteer = gazetteer;
    this.home = home;
  }

  Optional<Guess> in(String text) {
    var key = SearchKey.of(text);
    var named =
        gazetteer.all().stream()
            .filter(place -> place.level() > 1 && place.isWithin(home) && isNamed(place, key))
            .toList();
    var narrowest =
        named.stream()
            .filter(place -> named.stream().noneMatch(inner -> isInside(inner, place)))
            .toList();
    return widest(narrowest).map(this::guess);
  }

  // Where a district and its commune have one name, the wider one is surely right.
  private static Optional<Place> widest(Collection<Place> places) {
    return places.stream()
        .filter(place -> places.stream().allMatch(other -> other.isWithin(place)))
        .findFirst();
  }

  private static boolean isInside(Place inner, Place outer) {
    return inner != outer && inner.isWithin(outer) && !inner.name().en().equals(outer.name().en());
  }

  private static boolean isNamed(Place place, String text) {
    return isIn(SearchKey.of(place.name().km()), text)
        || isIn(SearchKey.of(place.name().en()), text);
  }

  private static boolean isIn(String name, String text) {
    if (name.length() < LONG_ENOUGH) {
      return false;
    }
    return name.charAt(0) < 128
        ? Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find()
        : text.contains(name);
  }

  private Guess guess(Place place) {
    return new Guess(
        "place",
        place.code(),
        gazetteer.path(place),
        Wording.of("minutes.guess.place.spoken-of", place.name()));
  }
}
