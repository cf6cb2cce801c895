package org.sala.signon;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.sala.engine.SentenceHealth;
import org.sala.engine.SystemAuthority;
import org.sala.people.Provisioning;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Down while a service is used that does not answer, or nobody could come in past it. */
@Component("signOnHealthIndicator")
class SignOnHealth extends SentenceHealth {

  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final SignOnSettings settings;
  private final SignOnLook look;
  private final IdentityService identity;
  private final SystemAuthority system;
  private final JdbcClient jdbc;

  SignOnHealth(
      SignOnSettings settings,
      SignOnLook look,
      @Lazy IdentityService identity,
      SystemAuthority system,
      JdbcClient jdbc) {
    super("health of the sign-on service");
    this.settings = settings;
    this.look = look;
    this.identity = identity;
    this.system = system;
    this.jdbc = jdbc;
  }

  @Override
  protected Optional<String> problem() {
    if (!settings.isUsed()) {
      return Optional.empty();
    }
    var succeeded = look.succeededAt();
    if (succeeded.isBefore(now().minus(LONGEST))) {
      return Optional.of(
          "The sign-on service %s has not answered since %s. Nobody new comes in, and whoever is disabled there stays in here. Account %s logs in with its password of Sala."
              .formatted(settings.service(), succeeded, settings.breakGlass()));
    }
    return system.get(this::administratorsNamedIt)
        ? Optional.empty()
        : Optional.of(
            "The account %s, which is to come in when the sign-on service is away, is no administrator of Sala. Make it one in Admin, or name another in sala.sign-on.break-glass."
                .formatted(settings.breakGlass()));
  }

  private boolean administratorsNamedIt() {
    return identity
            .createUserQuery()
            .userId(settings.breakGlass())
            .memberOfGroup(Provisioning.ADMINISTRATORS)
            .count()
        == 1;
  }

  private Instant now() {
    return jdbc.sql("select clock_timestamp()").query(Timestamp.class).single().toInstant();
  }
}
