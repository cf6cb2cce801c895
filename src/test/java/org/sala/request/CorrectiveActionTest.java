package org.sala.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A corrective action")
class CorrectiveActionTest extends RequestSteps {

  private static final String WORDS = "Fees now hang at the counter.";

  @Autowired JdbcClient jdbc;

  /** A request of this category that is ready to be answered. */
  private String ready(String category) {
    var number = assigned("2026-06-01T09:00");
    examine("labour-officer", number, "nextStep", "ANSWER");
    inspect("labour-officer", number, "2026-06-02");
    examine("labour-officer", number, "nextStep", "ANSWER");
    jdbc.sql("update request set category = ? where number = ?").params(category, number).update();
    return number;
  }

  private void drafted(String number, String outcome, Object... more) {
    var fields =
        Stream.of(
            "done", List.of("MEASURE_TAKEN"), "outcomeKind", outcome, "answer", "This was done.");
    office.complete(
        "labour-officer",
        number,
        "Activity_DraftAnswer",
        Stream.concat(fields, Stream.of(more)).toArray());
  }

  private boolean isNamedIn(String number) {
    approve("labour-head", number);
    office.runJobs();
    return jdbc.sql("select corrective from answer where request_number = ?")
        .param(number)
        .query(Boolean.class)
        .single();
  }

  @Test
  @DisplayName(
      "is needed in the answer to a complaint about an official, unless no ground is found")
  void conduct() {
    var number = ready("CONDUCT");
    assertThatThrownBy(() -> drafted(number, "SERVICE_DELIVERED")).isInstanceOf(Refusal.class);
    drafted(number, "SERVICE_DELIVERED", "correctiveAction", WORDS);
    assertThat(isNamedIn(number)).isTrue();
    assertThat(
            jdbc.sql("select count(*) from act_hi_varinst where text_ = ?")
                .param(WORDS)
                .query(Long.class)
                .single())
        .as("words in the engine")
        .isZero();
    var groundless = ready("CONDUCT");
    drafted(groundless, "EXPLAINED");
    assertThat(isNamedIn(groundless)).isFalse();
  }

  @Test
  @DisplayName("is taken where it is the outcome, and asked of no other category")
  void outcome() {
    var number = ready("LABOUR");
    drafted(number, "CORRECTIVE_ACTION");
    assertThat(isNamedIn(number)).isTrue();
    var other = ready("LABOUR");
    drafted(other, "SERVICE_DELIVERED");
    assertThat(isNamedIn(other)).isFalse();
    var asked = ready("LABOUR");
    drafted(asked, "SERVICE_DELIVERED", "correctiveAction", WORDS);
    assertThat(isNamedIn(asked)).as("a hidden field says nothing").isFalse();
  }

  @Test
  @DisplayName("does not take the place of the reason that an answer gives which refers to court")
  void court() {
    var number = ready("LABOUR");
    assertThatThrownBy(() -> drafted(number, "COURT")).isInstanceOf(Refusal.class);
    drafted(number, "COURT", "courtReason", "The title is disputed.");
    assertThat(isNamedIn(number)).isFalse();
  }
}
