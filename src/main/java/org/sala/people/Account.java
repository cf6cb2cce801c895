package org.sala.people;

import org.sala.language.Bilingual;

/**
 * An account of the administration.
 *
 * @param name first and last name as the administrators wrote them, empty if they wrote none
 * @param office what the person is today; null for who has no office
 */
public record Account(String id, String name, Bilingual office) {

  /** The name, or the account where there is none, and the office in the reader's language. */
  public String label() {
    var called = name.isEmpty() ? id : name;
    return office == null ? called : called + " — " + office.forReader();
  }
}
