package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.people.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first sixty of the mutations; the others by {@code ./mvnw -Pfuzz test}. */
@SalaTest
@DisplayName("A model, table or form altered at random")
class MutatedModelsTest {

  private static final int MUTATIONS = 60;

  @Autowired Office office;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  static Stream<Mutation> mutations() {
    var mutations = new Mutations();
    return IntStream.rangeClosed(1, MUTATIONS).mapToObj(mutations::of);
  }

  @ParameterizedTest(name = "is refused with a sentence, or three cases live through it: {0}")
  @MethodSource("mutations")
  void refusedOrLivedThrough(Mutation mutation) throws IOException {
    var trial = new MutationTrial(new Modeler(port), new Walks(port, office, staff, jdbc));
    var result = trial.of(mutation);
    assertThat(result.verdict()).as(result.toString()).isNotEqualTo(Verdict.SLIPPED);
  }
}
