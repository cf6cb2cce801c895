package org.sala.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.language.Bilingual;
import org.sala.operations.Unmoved.Reason;
import org.sala.operations.Unmoved.Row;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DisplayName("The list of what nobody can move")
class UnmovedTest extends RequestSteps {

  @Autowired Unmoved unmoved;
  @Autowired UnmovedController controller;
  private String broken;

  @AfterEach
  void mendAgain() {
    if (broken != null) {
      mend(broken);
    }
  }

  @Test
  @DisplayName(
      "has a request in which everybody is complained of who could act, for who watches alone")
  void nobodyLeft() {
    var number = againstEverybody();
    assertThat(rows("auditor", number))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.reason()).isEqualTo(Reason.NOBODY_LEFT);
              assertThat(row.step().en()).isEqualTo("Assign officer");
              assertThat(row.step().km()).containsPattern("\\p{IsKhmer}");
              assertThat(row.since()).isNotNull();
            });
    for (var accused : List.of("governor", "deputy-governor")) {
      assertThat(rows(accused, number)).as(accused).isEmpty();
    }
    // Nobody's office mends this: administrators know steps that fail, and no more.
    assertThat(rows("admin", number)).isEmpty();
  }

  @Test
  @DisplayName("has a request whose step fails, by number and step, until it is mended")
  void stepFails() {
    broken = stuck("2026-11-26T09:00");
    for (var reader : List.of("auditor", "governor", "admin", "process-owner")) {
      assertThat(rows(reader, broken))
          .as(reader)
          .extracting(Row::reason)
          .containsExactly(Reason.STEP_FAILS);
    }
    mend(broken);
    assertThat(rows("auditor", broken)).isEmpty();
    broken = null;
  }

  @Test
  @DisplayName(
      "has no request that somebody can take, and is for nobody who only works on requests")
  void everydayLife() {
    var number = assigned("2026-11-26T09:00");
    assertThat(rows("auditor", number)).isEmpty();
    for (var other : List.of("desk", "labour-head", "labour-officer", "convenor")) {
      assertThatThrownBy(() -> controller.unmoved(() -> other))
          .as(other)
          .isInstanceOf(AccessDeniedException.class);
    }
    assertThat(Bilingual.ofLines("One\nTwo")).isEqualTo(new Bilingual("One", "Two"));
  }

  private List<Row> rows(String reader, String number) {
    return controller.unmoved(() -> reader).stream()
        .filter(row -> row.caseNumber().equals(number))
        .toList();
  }
}
