package org.sala.database;

import org.sala.office.AllowedValue;
import org.sala.office.KnownSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the database is, bound from {@code spring.datasource}. Spring's own settings, looked
 * through with Sala's before anything starts; the pool of connections has more of them.
 *
 * @param url The PostgreSQL of the office. Left out, Sala is the demonstration with a database of
 *     its own
 * @param username The role with which Sala logs in to the database
 * @param password The password of that role
 */
@ConfigurationProperties(DatabaseSettings.PREFIX)
record DatabaseSettings(
    @AllowedValue(
            value = "jdbc:postgresql://<host>:5432/<database>",
            pattern = DatabaseSettings.ADDRESS)
        String url,
    @AllowedValue("the name of a role of the database") String username,
    @AllowedValue("the password of the role") String password) {

  /** What its settings begin with. */
  static final String PREFIX = "spring.datasource";

  private static final String SERVER =
      "([\\w.-]+|\\[[0-9a-fA-F:]+\\])(:([1-9]\\d{0,3}|[1-5]\\d{4}|6[0-5]\\d{3}))?";

  /** Of several servers the first that answers is taken. */
  static final String ADDRESS =
      "(jdbc:postgresql://" + SERVER + "(," + SERVER + ")*/[^\\s/?]+(\\?\\S*)?)?";

  /**
   * Checks that a role is named for a database only.
   *
   * @throws IllegalArgumentException if one is, and no database: then the address is mistyped
   */
  DatabaseSettings {
    if (isEmpty(url) && !(isEmpty(username) && isEmpty(password))) {
      throw new IllegalArgumentException(
          "spring.datasource.username or spring.datasource.password is set, but"
              + " spring.datasource.url (SPRING_DATASOURCE_URL) is not. Allowed is"
              + " jdbc:postgresql://<host>:5432/<database>, or none of the three for the"
              + " demonstration.");
    }
  }

  /** Whether there is a database of the office. */
  boolean isGiven() {
    return !isEmpty(url);
  }

  /** The role, as a sentence names it. */
  String role() {
    return isEmpty(username) ? "the role that is not named" : "the role '" + username + "'";
  }

  /**
   * The sentence for a database that will not do.
   *
   * @param what goes on after its address
   * @param allowed goes on after "Allowed is"
   */
  String found(String what, String allowed) {
    return "spring.datasource.url (SPRING_DATASOURCE_URL) is '%s', which %s. Allowed is %s."
        .formatted(KnownSetting.withoutSecrets(url), what, allowed);
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isEmpty();
  }
}
