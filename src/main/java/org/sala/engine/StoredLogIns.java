package org.sala.engine;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the engine stores of a person's log-in, which its public interface does not tell. */
@Component
public class StoredLogIns {

  private static final String NONE = "null"; // like no hash

  private final IdentityService identity;
  private final SystemAuthority system;
  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  StoredLogIns(
      @Lazy IdentityService identity,
      SystemAuthority system,
      ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.identity = identity;
    this.system = system;
    this.engine = engine;
  }

  /**
   * A log-in.
   *
   * @param id the name as it is stored
   * @param hash the hash of the password as it is stored
   * @param locked whether too many wrong passwords closed it until an administrator opens it
   * @param waits whether a wrong password keeps it closed for some seconds
   */
  public record StoredLogIn(String id, String hash, boolean locked, boolean waits) {

    /** Whether Sala keeps a password of the person; if not, a sign-on service lets them in. */
    public boolean hasPassword() {
      return !NONE.equals(hash);
    }
  }

  /** The log-in of this name at this moment, or nothing if there is none (any more). */
  public Optional<StoredLogIn> find(String id) {
    return Optional.ofNullable(
            system.get(() -> (UserEntity) identity.createUserQuery().userId(id).singleResult()))
        .map(this::logIn);
  }

  private StoredLogIn logIn(UserEntity user) {
    var until = user.getLockExpirationTime();
    return new StoredLogIn(
        user.getId(),
        Objects.requireNonNullElse(user.getPassword(), NONE),
        user.getAttempts() >= engine.getObject().getLoginMaxAttempts(),
        until != null && until.after(ClockUtil.getCurrentTime()));
  }
}
