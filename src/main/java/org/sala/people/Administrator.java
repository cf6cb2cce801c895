package org.sala.people;

import static java.util.Locale.ROOT;

import org.camunda.bpm.engine.IdentityService;
import org.sala.engine.LongPasswords;
import org.sala.office.AllowedValue;
import org.sala.office.SettingsProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The first administrator. There must be one: while the group of administrators is empty, the Admin
 * webapp lets a stranger create one (CVE-2026-77226).
 */
@Component
public class Administrator {

  private static final String A_PASSWORD =
      "a password of at least "
          + LongPasswords.SHORTEST
          + " characters without sala.admin.id in it";

  private final IdentityService identity;
  private final Settings settings;

  Administrator(IdentityService identity, Settings settings) {
    this.identity = identity;
    this.settings = settings;
  }

  /**
   * The administrator to create at the first start, bound from {@code sala.admin}; neither value
   * has a default.
   *
   * @param id The log-in of the first administrator, asked for at the first start and made then
   *     only
   * @param password The password of the first administrator, changed in Admin afterwards
   */
  @ConfigurationProperties("sala.admin")
  record Settings(
      @AllowedValue(
              value = "a name of Latin letters, digits, dot, dash and underscore",
              // What the engine takes for an id: general-resource-whitelist-pattern.
              pattern = "[a-zA-Z0-9_.-]*")
          String id,
      @AllowedValue(
              value = Administrator.A_PASSWORD,
              pattern = "(?s)(.{" + LongPasswords.SHORTEST + ",})?")
          String password) {

    /**
     * Checks that the one is not in the other.
     *
     * @throws IllegalArgumentException if it is
     */
    Settings {
      if (id != null
          && !id.isEmpty()
          && password != null
          && password.toLowerCase(ROOT).contains(id.toLowerCase(ROOT))) {
        throw new IllegalArgumentException(
            "sala.admin.password (SALA_ADMIN_PASSWORD) has sala.admin.id in it. Allowed is "
                + A_PASSWORD
                + ".");
      }
    }
  }

  /** Whether there is an administrator. */
  public boolean exists() {
    return identity.createUserQuery().memberOfGroup(Provisioning.ADMINISTRATORS).count() > 0;
  }

  /**
   * Creates the administrator of the settings if there is none.
   *
   * @throws SettingsProblem if there is none and the settings name none
   */
  public void ensure() {
    if (exists()) {
      return;
    }
    check();
    var user = identity.newUser(settings.id());
    user.setFirstName(settings.id());
    user.setLastName("");
    user.setPassword(settings.password());
    identity.saveUser(user);
    identity.createMembership(settings.id(), Provisioning.ADMINISTRATORS);
  }

  private void check() {
    if (isEmpty(settings.id()) || isEmpty(settings.password())) {
      throw new SettingsProblem(
          "Sala has no administrator. Set sala.admin.id and sala.admin.password (in the environment"
              + " SALA_ADMIN_ID and SALA_ADMIN_PASSWORD).");
    }
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isEmpty();
  }
}
