package org.sala.signon;

import java.util.Set;

/**
 * Somebody as the service knows them.
 *
 * @param subject what the service calls the person for good
 * @param account what the service calls the account today
 * @param firstName empty if the service says none
 * @param lastName empty if the service says none
 * @param groups those of Sala that follow from the person's groups at the service
 */
record SignedOn(
    String subject, String account, String firstName, String lastName, Set<String> groups) {

  private static final int LONGEST_NAME = 100;

  SignedOn {
    firstName = shortened(firstName);
    lastName = shortened(lastName);
  }

  /** The same person under the account that Sala has for them. */
  SignedOn as(String account) {
    return new SignedOn(subject, account, firstName, lastName, groups);
  }

  private static String shortened(String name) {
    if (name == null) {
      return "";
    }
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name.strip()
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
  }
}
