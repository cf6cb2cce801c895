package org.sala.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The governors' cabinet, by its group: it sees the governors' tasks, prepares them and hands them
 * to one of them, and does none of them.
 */
public final class Cabinet {

  /** The id of the group. */
  public static final String GROUP = "cabinet";

  private static final List<String> PREPARES_FOR = List.of("governors", "deputy-governors");

  private Cabinet() {}

  /** The groups whose tasks a person of these groups sees: the own ones, and those prepared for. */
  public static List<String> seen(Collection<String> groups) {
    var seen = new ArrayList<>(groups);
    if (groups.contains(GROUP)) {
      PREPARES_FOR.stream().filter(each -> !groups.contains(each)).forEach(seen::add);
    }
    return seen;
  }

  /** The groups whose tasks a person of these groups hands on by this office alone. */
  static List<String> assigned(Collection<String> groups) {
    return groups.contains(GROUP) ? seen(List.of(GROUP)) : List.of();
  }
}
