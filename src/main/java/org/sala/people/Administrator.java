package org.sala.people;

import static java.util.Locale.ROOT;

import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.sala.engine.LongPasswords;
import org.sala.office.SettingsProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The first administrator. There must be one: while the group of administrators is empty, the Admin
 * webapp lets a stranger create one (CVE-2026-77226).
 */
@Component
public class Administrator {

  // What the engine takes for an id: general-resource-whitelist-pattern.
  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_.-]+");

  private final IdentityService identity;
  private final Settings settings;

  Administrator(IdentityService identity, Settings settings) {
    this.identity = identity;
    this.settings = settings;
  }

  /** The administrator to create at the first start; neither value has a default. */
  @ConfigurationProperties("sala.admin")
  record Settings(String id, String password) {}

  /** Whether there is an administrator. */
  public boolean exists() {
    return identity.createUserQuery().memberOfGroup(Provisioning.ADMINISTRATORS).count() > 0;
  }

  /**
   * Creates the administrator of the settings if there is none.
   *
   * @throws SettingsProblem if there is none and the settings name none that can be created
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
    if (settings.id() == null || settings.password() == null) {
      throw new SettingsProblem(
          "Sala has no administrator. Set sala.admin.id and sala.admin.password (in the environment"
              + " SALA_ADMIN_ID and SALA_ADMIN_PASSWORD).");
    }
    if (!ID.matcher(settings.id()).matches()) {
      throw new SettingsProblem(
          "sala.admin.id (SALA_ADMIN_ID) is '%s'. Allowed are Latin letters, digits, dot, dash and underscore."
              .formatted(settings.id()));
    }
    if (settings.password().length() < LongPasswords.SHORTEST
        || settings.password().toLowerCase(ROOT).contains(settings.id().toLowerCase(ROOT))) {
      // What was found is a secret, and stays out of the log.
      throw new SettingsProblem(
          "sala.admin.password (SALA_ADMIN_PASSWORD) is too easy to guess. Allowed are at least %d characters without sala.admin.id in them."
              .formatted(LongPasswords.SHORTEST));
    }
  }
}
