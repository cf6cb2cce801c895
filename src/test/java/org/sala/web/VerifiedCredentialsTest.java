package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.engine.StoredLogIns.StoredLogIn;
import org.sala.people.Accounts.Account;

@DisplayName("A password that was found right")
class VerifiedCredentialsTest {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // such a clock may run over
  private final VerifiedCredentials verified = new VerifiedCredentials(now::get);

  private static Account account(String hash, String group) {
    return new Account(new StoredLogIn("desk", hash, false, false), Set.of(group));
  }

  @Test
  @DisplayName("is remembered for sixty seconds, and not longer")
  void forAMinute() {
    var desk = account("hash", "desk");
    verified.remember(desk, "right");
    now.addAndGet(Duration.ofSeconds(60).toNanos());
    assertThat(verified.holds(desk, "right")).isTrue();
    now.addAndGet(1);
    assertThat(verified.holds(desk, "right")).isFalse();
  }

  @Test
  @DisplayName("is not remembered for another password, hash or group, nor for a locked account")
  void onlyAsItWas() {
    verified.remember(account("hash", "desk"), "right");
    assertThat(verified.holds(account("hash", "desk"), "righ")).isFalse();
    assertThat(verified.holds(account("another", "desk"), "right")).isFalse();
    assertThat(verified.holds(account("hash", "governors"), "right")).isFalse();
    var locked = new StoredLogIn("desk", "hash", true, false);
    assertThat(verified.holds(new Account(locked, Set.of("desk")), "right")).isFalse();
    var waits = new StoredLogIn("desk", "hash", false, true);
    assertThat(verified.holds(new Account(waits, Set.of("desk")), "right")).isFalse();
    assertThat(verified.holds(account("hash", "desk"), "right")).isTrue();
  }
}
