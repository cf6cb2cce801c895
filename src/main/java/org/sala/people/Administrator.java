package org.sala.people;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The first administrator. There must be one: while the group of administrators is empty, the Admin
 * webapp lets a stranger create one (CVE-2026-77226).
 */
@Component
public class Administrator {

  private static final int SHORTEST_PASSWORD = 12;

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
   * @throws IllegalStateException if there is none and the settings name none
   */
  public void ensure() {
    if (exists()) {
      return;
    }
    if (settings.id() == null
        || settings.password() == null
        || settings.password().length() < SHORTEST_PASSWORD) {
      throw new IllegalStateException(
          "Sala has no administrator. Set sala.admin.id and sala.admin.password (at least "
              + SHORTEST_PASSWORD
              + " characters), for example with the environment variables"
              + " SALA_ADMIN_ID and SALA_ADMIN_PASSWORD, and start again.");
    }
    var user = identity.newUser(settings.id());
    user.setFirstName(settings.id());
    user.setLastName("");
    user.setPassword(settings.password());
    identity.saveUser(user);
    identity.createMembership(settings.id(), Provisioning.ADMINISTRATORS);
  }
}
