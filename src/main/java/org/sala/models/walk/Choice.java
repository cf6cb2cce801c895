package org.sala.models.walk;

import java.util.Map;
import org.sala.language.Bilingual;

/**
 * Something that can be done where a case stands.
 *
 * @param process in which it is done; empty for a beginning
 * @param at the id of the step or event, or the name of the message
 * @param called how that is called in the model
 * @param what is done there
 * @param target the id of the task or job, or the number of the case; null for a beginning
 * @param sets what a message brings
 */
record Choice(
    Sort sort,
    String process,
    String at,
    Bilingual called,
    String what,
    String target,
    Map<String, Object> sets) {

  /** All that a form asks is answered. */
  static final String EVERYTHING = "*";

  /** Who does it: whoever begins, a person, the days that go by, somebody outside. */
  enum Sort {
    BEGIN,
    TASK,
    TIMER,
    MESSAGE;

    /** Whether somebody answers questions, which may be refused. */
    boolean isAsked() {
      return this == BEGIN || this == TASK;
    }
  }

  /** What makes it the same as one in another case. */
  String key() {
    return sort + " " + at + " " + what;
  }
}
