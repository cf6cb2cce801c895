package org.sala.signon;

import java.util.regex.Pattern;

/** The provider does not know a session any more. */
final class ProviderEnded extends Exception {

  private static final long serialVersionUID = 1L;

  /** The standard has no word for it; this is how Keycloak, Entra ID and others write it. */
  private static final Pattern OF_PERSON =
      Pattern.compile("(?i)\\b(user|account)\\b.{0,40}\\b(disabled|deleted|not found|inactive)\\b");

  private final boolean isOfPerson;

  /**
   * Reads the reason.
   *
   * @param reason as the provider wrote it; null if it wrote none
   */
  ProviderEnded(String reason) {
    super("The provider does not know the session any more.");
    this.isOfPerson = reason != null && OF_PERSON.matcher(reason).find();
  }

  /** Whether it is the person who is not known any more, and not the session alone. */
  boolean isOfPerson() {
    return isOfPerson;
  }
}
