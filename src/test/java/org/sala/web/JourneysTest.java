package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.models.ModelCoverage;
import org.sala.people.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SalaTest
@TestPropertySource(properties = "spring.application.name=journeys") // an office of its own
@DisplayName("A case that is carried along by nothing but its forms and its dates")
class JourneysTest {

  @Autowired Office office;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  @Autowired ModelCoverage coverage;
  @LocalServerPort int port;

  static Stream<Journey> journeys() throws IOException {
    return Journey.all().stream()
        .filter(each -> each.name().matches(System.getProperty("journey", ".*")));
  }

  @ParameterizedTest(name = "comes to its end: {0}")
  @MethodSource("journeys")
  void comesToItsEnd(Journey journey) throws IOException {
    coverage.lately();
    new Walks(port, office, staff, jdbc).walk(journey);
    var walked =
        coverage.lately().stream()
            .filter(each -> each.matches("\\S+ (Activity|Event|Gateway|Flow)_\\w+"))
            .collect(Collectors.toSet());
    var crossings = Crossings.read();
    if (Boolean.getBoolean("renew")) {
      crossings.note(journey, walked);
    }
    assertThat(walked).containsAll(crossings.of(journey)).isNotEmpty();
  }
}
