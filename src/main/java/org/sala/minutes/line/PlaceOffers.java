package org.sala.minutes.line;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sala.language.Bilingual;
import org.sala.language.KhmerDigits;
import org.sala.language.SearchKey;
import org.sala.minutes.line.Gazetteer.Place;

/** The places that somebody may mean who has typed a part of a name. */
public class PlaceOffers {

  private static final int MOST = 10;

  private final Gazetteer gazetteer;
  private final String province;

  /**
   * @param province the code of the administration's own province, whose places come first
   */
  public PlaceOffers(Gazetteer gazetteer, String province) {
    this.gazetteer = gazetteer;
    this.province = province;
  }

  /**
   * A place to choose.
   *
   * @param within the places around it, the widest last; empty for a province
   */
  public record Offer(String code, Bilingual name, Bilingual within) {}

  /**
   * At most ten places whose name begins with what was typed, or has it inside, or whose code
   * begins so; where there is none, those that are spelled almost so.
   */
  public List<Offer> of(String typed) {
    var code = KhmerDigits.toLatin(typed.strip());
    if (code.matches("\\d+")) {
      return offers(gazetteer.all().stream().filter(place -> place.code().startsWith(code)), code);
    }
    var key = PlaceName.key(typed);
    if (key.isEmpty()) {
      return List.of();
    }
    var kind = PlaceKinds.level(typed);
    Predicate<Place> ofKind = place -> kind == 0 || kind == place.level();
    var found =
        offers(
            gazetteer.all().stream()
                .filter(ofKind)
                .filter(place -> gazetteer.keysOf(place).anyMatch(name -> name.contains(key))),
            key);
    return found.isEmpty() ? offers(gazetteer.named(typed, ofKind).stream(), key) : found;
  }

  private List<Offer> offers(Stream<Place> places, String key) {
    return places
        .sorted(
            Comparator.comparing((Place place) -> !place.code().startsWith(province))
                .thenComparing(place -> gazetteer.keysOf(place).noneMatch(n -> n.startsWith(key)))
                .thenComparing(Place::level)
                .thenComparing(place -> SearchKey.of(place.name().en()))
                .thenComparing(Place::code))
        .limit(MOST)
        .map(place -> new Offer(place.code(), place.name(), gazetteer.around(place)))
        .toList();
  }
}
