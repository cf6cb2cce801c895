package org.sala.minutes.line;

import java.util.stream.Stream;

/** The names of places as texts write them. */
public final class PlaceNames {

  private PlaceNames() {}

  /** A name behind each word for a kind of place: so it is a place, whatever else it means. */
  public static Stream<String> withKinds(String name) {
    return PlaceKinds.NAMED.stream().map(kind -> kind + name);
  }
}
