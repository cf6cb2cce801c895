package org.sala.engine;

import java.util.Optional;

/** Says whether a second person has to agree before somebody comes into a group. */
public interface SecondPerson {

  /**
   * Asks for a membership.
   *
   * @param person who would make it, with the right to
   * @return what the person is told, where somebody else has to agree first and that was written
   *     down; nothing if the membership may be made
   */
  Optional<Refusal> mustAgree(String account, String group, String person);
}
