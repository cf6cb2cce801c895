package org.sala.people;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.office.SettingsProblem;

@DisplayName("The first administrator")
class AdministratorTest {

  private final IdentityService identity = mock(RETURNS_DEEP_STUBS);

  @ParameterizedTest(name = "as {0}")
  @DisplayName("has a name and a password, or what is missing is told in a sentence")
  @CsvSource({", a long enough secret", "sokha,", "'', a long enough secret"})
  void refused(String id, String password) {
    assertThatThrownBy(() -> administrator(id, password).ensure())
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("Set sala.admin.id and sala.admin.password")
        .hasMessageNotContaining("secret");
    verify(identity, never()).saveUser(any());
  }

  @Test
  @DisplayName("has a password without the own name in it")
  void nameInPassword() {
    assertThatThrownBy(() -> administrator("sokha", "Sokha-2026-Sokha"))
        .hasMessageContaining("sala.admin.password (SALA_ADMIN_PASSWORD) has sala.admin.id in it")
        .hasMessageContaining("at least 12 characters")
        .hasMessageNotContaining("2026");
  }

  @Test
  @DisplayName("is not asked for where there is one")
  void present() {
    when(identity.createUserQuery().memberOfGroup("camunda-admin").count()).thenReturn(1L);
    administrator(null, null).ensure();
    verify(identity, never()).saveUser(any());
  }

  private Administrator administrator(String id, String password) {
    return new Administrator(identity, new Administrator.Settings(id, password));
  }
}
