package org.sala.people;

import org.sala.language.Wording;
import org.springframework.security.access.AccessDeniedException;

/**
 * Says in the reader's language what this person may not do, why, and who may. It tells nothing
 * about what was asked for.
 */
public class Denied extends AccessDeniedException {

  /**
   * Says it.
   *
   * @param key of the sentence in the message files
   */
  public Denied(String key) {
    super(Wording.forReader(key));
  }
}
