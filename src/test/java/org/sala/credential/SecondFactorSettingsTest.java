package org.sala.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.credential.SecondFactorSettings.Rule;

@DisplayName("A second factor is required")
class SecondFactorSettingsTest {

  private static final Set<String> OFFICER = Set.of("labour-officers", "labour-heads", "desk");

  @Test
  @DisplayName("of administrators, governors and process owners, where nobody said otherwise")
  void byDefault() {
    var unset = new SecondFactorSettings(null, "5a".repeat(32));
    for (var group : Set.of("camunda-admin", "governors", "deputy-governors", "process-owners")) {
      assertThat(unset.requiredOf(Set.of("desk", group), false)).as(group).isTrue();
      assertThat(unset.requiredOf(Set.of("desk", group), true)).as(group).isFalse();
    }
    assertThat(unset.requiredOf(OFFICER, false)).isFalse();
  }

  @Test
  @DisplayName("as the setting says, in the demonstration as well")
  void asSet() {
    var governor = Set.of("governors");
    assertThat(new SecondFactorSettings(Rule.REQUIRED, null).requiredOf(governor, true)).isTrue();
    assertThat(new SecondFactorSettings(Rule.OPTIONAL, null).requiredOf(governor, false)).isFalse();
    assertThat(new SecondFactorSettings(Rule.REQUIRED, null).requiredOf(OFFICER, true)).isFalse();
  }

  @Test
  @DisplayName("with secrets that are nothing with another key, or in the row of another account")
  void locked() {
    var secret = Secret.make();
    var box = new SecretBox(new SecondFactorSettings(null, "5a".repeat(32)));
    var locked = box.lock(secret, "governor");
    assertThat(locked).isNotEqualTo(box.lock(secret, "governor"));
    assertThat(box.open(locked, "governor")).isEqualTo(secret);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> box.open(locked, "desk"))
        .isInstanceOf(IllegalStateException.class);
    var other = new SecretBox(new SecondFactorSettings(null, "5b".repeat(32)));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> other.open(locked, "governor"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("sala.second-factor.key");
  }
}
