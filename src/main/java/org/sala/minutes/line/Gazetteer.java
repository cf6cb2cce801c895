package org.sala.minutes.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The places by name, in Khmer and in the many Latin spellings: Steung and Stung Treng, Kompong and
 * Kampong (R22).
 */
public class Gazetteer {

  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Keys> keys = new HashMap<>();

  public Gazetteer(JdbcClient jdbc) {
    jdbc.sql("select code, parent_code, type, name_en, name_km from place")
        .query(RecordRows.of(Place.class))
        .list()
        .forEach(this::add);
  }

  private record Keys(String en, String km) {}

  private void add(Place place) {
    places.put(place.code(), place);
    keys.put(
        place.code(), new Keys(PlaceName.key(place.name().en()), PlaceName.key(place.name().km())));
  }

  /** A place; its code begins with the codes of those around it. */
  record Place(String code, String parentCode, String type, Bilingual name) {

    /** 1 for a province, 2 for a district or municipality, 3 for a commune or sangkat. */
    int level() {
      return code.length() / 2;
    }

    boolean isWithin(Place other) {
      return code.startsWith(other.code());
    }
  }

  Collection<Place> all() {
    return places.values();
  }

  Optional<Place> find(String code) {
    return Optional.ofNullable(places.get(code));
  }

  /** The places that fit a name best: exactly one where it is clear. */
  List<Place> named(String name, Predicate<Place> where) {
    var key = PlaceName.key(name);
    if (key.isEmpty()) {
      return List.of();
    }
    var khmer = PlaceName.isKhmer(key);
    var best = new ArrayList<Place>();
    int nearest = PlaceName.tolerance(key);
    for (var place : places.values()) {
      if (where.test(place)) {
        var distance = distance(key, khmer, place, nearest);
        if (distance < nearest) {
          best.clear();
          nearest = distance;
        }
        if (distance <= nearest) {
          best.add(place);
        }
      }
    }
    best.sort(Comparator.comparing(Place::code));
    return best;
  }

  /** The names of a place as names are compared, in both scripts. */
  Stream<String> keysOf(Place place) {
    var names = keys.get(place.code());
    return Stream.of(names.en(), names.km());
  }

  /** The places that are called just so, however their names are spelled in Latin letters. */
  List<Place> called(String written, Predicate<Place> where) {
    var level = PlaceKinds.level(written);
    var key = PlaceName.key(written);
    return places.values().stream()
        .filter(place -> level == 0 || level == place.level())
        .filter(where.and(place -> keysOf(place).anyMatch(key::equals)))
        .sorted(Comparator.comparing(Place::code))
        .toList();
  }

  /** Whether a part of what was written is a name of the place, and not only nearly so. */
  boolean isSpelled(Place place, String written) {
    return PlaceKinds.parts(written)
        .map(PlaceName::key)
        .anyMatch(part -> keysOf(place).anyMatch(part::equals));
  }

  /** The places around one, the widest last; empty for a province. */
  Bilingual around(Place place) {
    return find(place.parentCode()).map(this::path).orElse(Bilingual.same(""));
  }

  /** A place with those around it, the widest last. */
  Bilingual path(Place place) {
    return find(place.parentCode())
        .map(parent -> Bilingual.joined(", ", List.of(place.name(), path(parent))))
        .orElse(place.name());
  }

  private int distance(String key, boolean khmer, Place place, int limit) {
    var names = keys.get(place.code());
    return PlaceName.distance(key, khmer ? names.km() : names.en(), limit);
  }
}
