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

  @ParameterizedTest(name = "{0}")
  @DisplayName("is created from settings that will do, or what is wrong is told in a sentence")
  @CsvSource({
    ", a long enough secret, Set sala.admin.id and sala.admin.password",
    "sokha, , Set sala.admin.id and sala.admin.password",
    "sokha chan, a long enough secret, sala.admin.id (SALA_ADMIN_ID) is 'sokha chan'. Allowed are",
    "sokha, eleven-char, at least 12 characters without sala.admin.id in them",
    "sokha, Sokha-2026-Sokha, at least 12 characters without sala.admin.id in them"
  })
  void refused(String id, String password, String sentence) {
    assertThatThrownBy(() -> administrator(id, password).ensure())
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining(sentence)
        .hasMessageNotContainingAny("secret", "eleven", "2026");
    verify(identity, never()).saveUser(any());
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
