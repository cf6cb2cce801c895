package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.people.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A piece of the mutations: {@code ./mvnw -Pfuzz test -Dseed=61 -Dcount=200}. The pieces add up in
 * {@code target/fuzz}.
 */
@SalaTest
@DisplayName("Models, tables and forms altered at random, a piece of them")
class MutatedModelsFuzz {

  private static final Duration LONGEST = Duration.ofMinutes(55);

  @Autowired Office office;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  @Test
  @DisplayName("are refused with a sentence, or three cases live through each")
  void piece() throws IOException {
    var from = Integer.getInteger("seed", 1);
    var until = System.nanoTime() + LONGEST.toNanos();
    var mutations = new Mutations();
    var trial = new MutationTrial(new Modeler(port), new Walks(port, office, staff, jdbc));
    var ledger = new MutationLedger();
    var slipped = new ArrayList<String>();
    for (int i = from; i < from + Integer.getInteger("count", 200); i++) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("The piece is too long; begin the next at " + i);
      }
      var result = trial.of(mutations.of(i));
      ledger.note(result);
      if (result.verdict() == Verdict.SLIPPED) {
        slipped.add(result.toString());
      }
    }
    System.out.println("All pieces so far: " + ledger.sum());
    assertThat(slipped).isEmpty();
  }
}
