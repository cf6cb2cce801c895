package org.sala.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the engine stores of a person's account at this moment, read anew each time. */
@Component
public class Accounts {

  private final IdentityService identity;
  private final SystemAuthority system;
  private final ObjectProvider<ProcessEngineConfigurationImpl> engine;

  Accounts(
      @Lazy IdentityService identity,
      SystemAuthority system,
      ObjectProvider<ProcessEngineConfigurationImpl> engine) {
    this.identity = identity;
    this.system = system;
    this.engine = engine;
  }

  /**
   * An account.
   *
   * @param hash the hash of the password as it is stored
   * @param locked whether too many wrong passwords closed it until an administrator opens it
   * @param waits whether a wrong password keeps it closed for some seconds
   */
  public record Account(
      String id, String hash, boolean locked, boolean waits, Set<String> groups) {}

  /** The account of this name, or nothing if there is none (any more). */
  public Optional<Account> find(String id) {
    return Optional.ofNullable(
            system.get(() -> (UserEntity) identity.createUserQuery().userId(id).singleResult()))
        .map(this::account);
  }

  private Account account(UserEntity user) {
    var until = user.getLockExpirationTime();
    return new Account(
        user.getId(),
        String.valueOf(user.getPassword()),
        user.getAttempts() >= engine.getObject().getLoginMaxAttempts(),
        until != null && until.after(ClockUtil.getCurrentTime()),
        system.get(
            () ->
                identity.createGroupQuery().groupMember(user.getId()).list().stream()
                    .map(Group::getId)
                    .collect(Collectors.toSet())));
  }
}
