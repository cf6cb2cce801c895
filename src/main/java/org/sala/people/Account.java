package org.sala.people;

/**
 * An account of the administration.
 *
 * @param name first and last name as the administrators wrote them, empty if they wrote none
 */
public record Account(String id, String name) {

  /** The name, if there is one, and the account. */
  public String label() {
    return name.isEmpty() || name.equals(id) ? id : name + " (" + id + ")";
  }
}
