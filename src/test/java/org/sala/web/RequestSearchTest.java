package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.CountedStatements;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.sala.engine.EngineClock;
import org.sala.evidence.Photo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("A request is found")
class RequestSearchTest {

  private static final String PUMP =
      """
      {"channel":"WALK_IN","category":"LABOUR","placeCode":"040203",
       "subject":"Pump of the village pond is broken",
       "narrative":"It broke in May; two hundred families have no water. អណ្តូងខូច",
       "requester":{"kind":"CITIZEN","name":"%s","phone":"011 237 111","confidential":false}}""";

  @Autowired Office office;
  @Autowired Demonstration demonstration;
  @Autowired IdentityService identity;
  @Autowired JdbcTemplate jdbc;
  @Autowired CountedStatements statements;
  @LocalServerPort int port;
  private String number;
  private String code;

  @BeforeEach
  void pump() {
    demonstration.createPeople();
    var receipt = as("desk").post("/api/requests", PUMP.formatted("Chan Pisey")).body();
    number = JsonPath.read(receipt, "$.number");
    code = JsonPath.read(receipt, "$.trackingCode");
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private List<String> found(String user, String words) {
    var answer =
        as(user)
            .get("/api/requests?size=100&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonPath.read(answer.body(), "$.items[*].number");
  }

  @ParameterizedTest(name = "by “{0}”")
  @ValueSource(
      strings = {
        "pump water",
        "broken pump",
        "village pond",
        "WATER  families",
        "Chan P",
        "pisey pump",
        "011237111",
        "០១១ ២៣៧ ១១១",
        "+855 11 237 111",
        "+៨៥៥ ១១-២៣៧-១១១",
        "Kampong Ous",
        "Kompong Ous pump",
        "កំពង់អុស",
        "អណ្ដូង" // with the other of two letters that look the same
      })
  void by(String words) {
    assertThat(found("desk", words)).contains(number);
  }

  @Test
  @DisplayName("by its number, a part of it and its tracking code")
  void byNumber() {
    assertThat(found("desk", number)).containsExactly(number);
    assertThat(found("desk", number.substring(9))).contains(number);
    assertThat(found("desk", code)).containsExactly(number);
    assertThat(found("desk", code.replace("-", ""))).containsExactly(number);
  }

  @Test
  @DisplayName("only if every word is found")
  void everyWord() {
    assertThat(found("desk", "pump elephant")).isEmpty();
    assertThat(found("desk", "100%")).isEmpty();
  }

  @Test
  @DisplayName("by who asked only by those who may know it, and by nobody who may not know of it")
  void whoAsked() {
    assertThat(found("governor", "Pisey")).contains(number);
    assertThat(found("auditor", "Pisey")).isEmpty();
    assertThat(found("auditor", "pond")).contains(number);
    assertThat(found("environment-head", "pond")).doesNotContain(number);
    assertThat(found("environment-head", code)).isEmpty();
  }

  @Test
  @DisplayName("by who asked in somebody's place, but not where that one is complained of")
  void inSomebodysPlace() {
    var deputy = identity.newUser("hall-head");
    deputy.setPassword("demo");
    identity.saveUser(deputy);
    for (var group : List.of("administration-director-heads", "labour-officers")) {
      identity.createMembership("hall-head", group);
    }
    jdbc.update(
        "update request set lead_unit = 'DEP-LAB', accepted_at = now() where number = ?", number);
    assertThat(found("hall-head", "pond")).contains(number);
    assertThat(found("hall-head", "011237111")).isEmpty();
    var day = EngineClock.today();
    var absence =
        """
        {"person":"governor","from":"%s","to":"%s","deputy":"hall-head"}"""
            .formatted(day, day);
    var recorded = as("governor").post("/api/absences", absence);
    assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
    assertThat(found("hall-head", "011237111")).contains(number);
    jdbc.update(
        "insert into accused_person (case_number, person, named_by, named_at)"
            + " values (?, 'governor', 'desk', now())",
        number);
    assertThat(found("hall-head", "pond")).contains(number);
    assertThat(found("hall-head", "011237111")).doesNotContain(number);
    assertThat(found("hall-head", "Chan Pisey")).doesNotContain(number);
    jdbc.update("delete from accused_person where case_number = ?", number);
    jdbc.update("update absence set ended_by = 'test', ended_at = now() where ended_at is null");
    identity.deleteUser("hall-head");
  }

  @Test
  @DisplayName(
      "by what somebody typed about a file, as it was typed last, by those who may know it")
  void captions() throws Exception {
    var files = "/api/cases/" + number + "/files";
    var sent = as("desk").file(files + "?name=pond.jpg", Photo.ofTelephone(400, 300));
    assertThat(sent.statusCode()).isEqualTo(201);
    int file = JsonPath.read(new String(sent.body(), StandardCharsets.UTF_8), "$.id");
    caption(files + "/" + file, "A zebra crossing", "painted");
    assertThat(found("desk", "zebra")).containsExactly(number);
    assertThat(found("auditor", "crossing PAINTED")).containsExactly(number);
    assertThat(found("environment-head", "zebra")).isEmpty();
    caption(files + "/" + file, "A gate", "ទ្វារ​រោងចក្រ");
    assertThat(found("desk", "zebra")).isEmpty();
    assertThat(found("desk", "ទ្វាររោងចក្រ")).containsExactly(number);
    jdbc.update(
        "insert into accused_person (case_number, person, named_by, named_at)"
            + " values (?, 'desk', 'governor', now())",
        number);
    assertThat(found("desk", "ទ្វាររោងចក្រ")).isEmpty();
    jdbc.update("delete from accused_person where case_number = ?", number);
  }

  private void caption(String file, String subject, String summary) {
    var body = "{\"subject\":\"%s\",\"summary\":\"%s\"}".formatted(subject, summary);
    assertThat(as("desk").post(file + "/caption", body).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("by many words with one look at a sample, which is the smaller the more they are")
  void samples() {
    var samples = new AtomicInteger();
    statements.to(
        query -> {
          if (query.getQuery().contains("limit 2000) r")
              || query.getQuery().contains("limit 250) r")) {
            samples.incrementAndGet();
          }
        });
    found("desk", "pump of the village pond is broken water");
    statements.to(null);
    assertThat(samples).hasValue(1);
  }

  @Test
  @DisplayName("by place and days; a misspelt or unknown filter is told and not overlooked")
  void filters() {
    assertThat(status("place=0402&from=2020-01-01")).isEqualTo(200);
    var answer = as("desk").get("/api/requests?sort=dueAt,asc");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].field"))
        .containsExactly("sort");
    assertThat(status("status=checking")).isEqualTo(422);
    assertThat(status("from=yesterday")).isEqualTo(400);
    var none = as("desk").get("/api/requests?to=2019-12-31").body();
    assertThat(JsonPath.<Integer>read(none, "$.total")).isZero();
  }

  private int status(String query) {
    return as("desk").get("/api/requests?" + query).statusCode();
  }
}
