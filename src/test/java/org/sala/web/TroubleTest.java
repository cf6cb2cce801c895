package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.CannotCreateTransactionException;

@DisplayName("A failure is told by its cause:")
class TroubleTest {

  // The codes stand in appendix A of PostgreSQL's manual.
  @ParameterizedTest(name = "{0} is {1} with status {2}")
  @CsvSource({
    "08006,AWAY,503", // the connection broke
    "57P01,AWAY,503", // PostgreSQL is being stopped
    "57P03,AWAY,503", // it starts
    "53100,AWAY,503", // the disk is full
    "53300,AWAY,503", // too many connections
    "58030,AWAY,503", // a file cannot be read
    "55P03,BUSY,503", // a lock was not had in time
    "57014,BUSY,503", // a statement took too long
    "40001,LOST_RACE,409", // somebody else changed the same
    "40P01,LOST_RACE,409", // two waited for each other
    "22021,UNFIT,422", // a zero character
    "23502,UNFIT,422" // a missing value
  })
  void codes(String code, Trouble trouble, int status) {
    var wrapped =
        new ProcessEngineException("x", new RuntimeException(new SQLException("words", code)));
    assertThat(Trouble.of(wrapped)).contains(trouble);
    assertThat(trouble.status().value()).isEqualTo(status);
    assertThat(trouble.text().en()).isNotBlank();
    assertThat(trouble.text().km()).containsPattern("\\p{IsKhmer}");
  }

  @Test
  @DisplayName("a pool without a connection is a database that is away; a fault of ours is neither")
  void others() {
    assertThat(Trouble.of(new CannotCreateTransactionException("no connection")))
        .contains(Trouble.AWAY);
    assertThat(Trouble.of(new IllegalStateException("a fault"))).isEmpty();
    assertThat(Trouble.of(new SQLException("no such table", "42P01"))).isEmpty();
    assertThat(Trouble.of(null)).isEmpty();
  }
}
