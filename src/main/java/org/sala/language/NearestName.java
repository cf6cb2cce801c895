package org.sala.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;

/** Which of the names there are somebody meant who wrote one that there is not. */
public final class NearestName {

  private NearestName() {}

  /** The one with the fewest letters to change, or nothing if there are none. */
  public static Optional<String> of(String written, Collection<String> names) {
    return names.stream().min(Comparator.comparingInt(name -> slips(written, name)));
  }

  /** How many letters one has to change, add or leave out; capitals are no other letters. */
  @SuppressWarnings("deprecation") // the one that is not deprecated is in another library
  public static int slips(String written, String name) {
    return StringUtils.getLevenshteinDistance(
        written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }
}
