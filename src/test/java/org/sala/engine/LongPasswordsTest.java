package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A password")
class LongPasswordsTest {

  private final UserEntity sokha = new UserEntity("sokha");

  @Test
  @DisplayName("has at least twelve characters, of whatever kind")
  void isLong() {
    assertThat(accepts("eleven-char")).isFalse();
    assertThat(accepts("twelve chars")).isTrue();
    assertThat(accepts("ពាក្យសម្ងាត់វែង")).isTrue();
  }

  @Test
  @DisplayName("does not contain the name of its owner")
  void isNotTheName() {
    assertThat(accepts("sokha-sokha-sokha")).isFalse();
  }

  private boolean accepts(String password) {
    return new LongPasswords().getRules().stream().allMatch(rule -> rule.execute(password, sokha));
  }
}
