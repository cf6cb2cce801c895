package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("A refusal")
class DeniedTest {

  @Autowired Demonstration demonstration;
  @LocalServerPort int port;

  @BeforeEach
  void people() {
    demonstration.createPeople();
  }

  @ParameterizedTest(name = "of {0} {1} says what is not allowed, and who may: {2}")
  @CsvSource({
    "GET, /api/messages, The desk hands them on",
    "POST, /api/messages/1/handed-on, The desk hands them on",
    "GET, /api/readings, Auditors read it",
    "GET, /api/audit, Auditors read it",
    "POST, /api/audit/checks, Auditors read it",
    "GET, /api/audit/records.csv?from=2026-06-01&to=2026-06-01, Auditors read it",
    "GET, /api/erasures, The desk and the inspectorate do",
    "GET, /api/unmoved, 'It is for auditors, governors'",
    "POST, /api/unmoved/X/give-back, 'Governors, deputy governors, process owners'",
    "GET, /api/organisations, 'The desk, the governors and the auditors read it'",
    "POST, /api/requests/X/tracking-code, The desk gives it",
    "GET, /api/minutes/fields, The desk does",
    "GET, /api/reports/monitoring.pdf, 'The desk, the governors and the auditors print reports'"
  })
  void saysWhoMay(String method, String path, String whoMay) {
    var english =
        as("en").send(method, path, method.equals("GET") ? null : "{}", "application/json");
    assertThat(english.statusCode()).as(english.body()).isEqualTo(403);
    assertThat(JsonPath.<String>read(english.body(), "$.detail"))
        .startsWith("You may not ")
        .contains(whoMay);
    var khmer = as("km").send(method, path, method.equals("GET") ? null : "{}", "application/json");
    assertThat(JsonPath.<String>read(khmer.body(), "$.detail")).startsWith("លោកអ្នកមិនអាច");
  }

  private Caller as(String language) {
    return Caller.basic(port, "labour-officer", "demo").with("Accept-Language", language);
  }
}
