package org.sala.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Scheduled;

@DisplayName("A look at the sign-on service")
class SignOnLookTest {

  /** What somebody who lost their place may have left, less what a look takes that waits twice. */
  private static final Duration LONGEST = Duration.ofSeconds(60 - 2 * 5);

  @Test
  @DisplayName("begins so often that whoever lost their place is out within a minute")
  void often() throws Exception {
    var schedule = SignOnLook.class.getDeclaredMethod("look").getAnnotation(Scheduled.class);
    var between = Duration.parse(schedule.fixedDelayString());
    assertThat(Duration.parse(schedule.initialDelayString())).isLessThanOrEqualTo(between);
    // Another node may just have looked, so that this one passes its turn.
    assertThat(between.multipliedBy(2)).isLessThanOrEqualTo(LONGEST);
  }

  @Test
  @DisplayName("tells a person who is gone from a session that ended, however a provider writes it")
  void reasons() {
    assertThat(new ProviderEnded("User disabled").isOfPerson()).isTrue();
    assertThat(new ProviderEnded("AADSTS50057: The user account is disabled.").isOfPerson())
        .isTrue();
    assertThat(new ProviderEnded("Session not active").isOfPerson()).isFalse();
    assertThat(new ProviderEnded(null).isOfPerson()).isFalse();
  }
}
