package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.EngineTables;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("Intake by API")
class IntakeApiTest {

  private static final String REQUEST =
      """
      {"channel":"PHONE","category":"WATER","placeCode":"0403","subject":"ប្រឡាយបាក់","narrative":"ប្រឡាយបាក់ពីរកន្លែង។",
       "requester":{"kind":"COMMUNITY","organisation":"Canal community","phone":"012 000 111"}}
      """;

  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private Caller desk() {
    return Caller.basic(port, "desk", "demo").with("Accept-Language", "en");
  }

  @Test
  @DisplayName("answers 201 with a number, a tracking code that is stored hashed, and the due date")
  void registers() {
    var answer = desk().post("/api/requests", REQUEST);
    assertThat(answer.statusCode()).isEqualTo(201);
    String number = JsonPath.read(answer.body(), "$.number");
    String code = JsonPath.read(answer.body(), "$.trackingCode");
    assertThat(number).matches("KPC-\\d{4}-\\d{6}");
    assertThat(answer.headers().firstValue("Location")).contains("/api/requests/" + number);
    // 20 symbols of 31: more than 80 random bits.
    assertThat(code).matches("([2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from request where tracking_code_hash = ?", Long.class, code))
        .isZero();
    assertThat(JsonPath.<String>read(desk().get("/api/requests/" + number).body(), "$.subject"))
        .isEqualTo("ប្រឡាយបាក់");
  }

  @Test
  @DisplayName(
      "gives a requester without a code a new one, says so in the case file, and to the desk alone")
  void newTrackingCode() {
    var registered = desk().post("/api/requests", REQUEST).body();
    String number = JsonPath.read(registered, "$.number");
    var path = "/api/requests/" + number + "/tracking-code";
    var hash = "select tracking_code_hash from request where number = ?";
    var before = jdbc.queryForObject(hash, String.class, number);
    for (var user : new String[] {"labour-officer", "governor", "auditor"}) {
      assertThat(Caller.basic(port, user, "demo").post(path, "{}").statusCode())
          .as(user)
          .isEqualTo(403);
    }
    var given = desk().post(path, "{}");
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(JsonPath.<String>read(given.body(), "$.trackingCode"))
        .isNotEqualTo(JsonPath.<String>read(registered, "$.trackingCode"));
    assertThat(jdbc.queryForObject(hash, String.class, number)).isNotEqualTo(before);
    assertThat(desk().get("/api/requests/" + number).body()).contains("New tracking code given");
    assertThat(desk().post("/api/requests/KPC-2026-999999/tracking-code", "{}").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest(name = "names the wrong field {0} with status 422, however it is wrong")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "subject; \"subject\":\"\"; x",
        "channel; \"channel\":\"PIGEON\"; x",
        "colour; \"colour\":\"red\"; x",
        "posts[0].permalink; x; \"posts\":[{\"permalink\":\"https://example.org/1\",\"text\":\"x\"}]",
        "posts[0].text; x; \"posts\":[{\"permalink\":\"https://t.me/p/2\",\"text\":\"\"}]"
      })
  void wrongFields(String field, String other, String more) {
    var body = REQUEST;
    if (!other.equals("x")) {
      var name = other.substring(0, other.indexOf(':'));
      body = body.replaceFirst(name + ":\"[^\"]*\",", "").replaceFirst("\\{", "{" + other + ",");
    }
    if (!more.equals("x")) {
      body = body.replaceFirst("\\{", "{" + more + ",");
    }
    var answer = desk().post("/api/requests", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field").replace(".[", "["))
        .startsWith(field.startsWith("posts") ? "posts" : field);
    assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].message")).isNotBlank();
  }

  @Test
  @DisplayName("registers once for one Idempotency-Key, and refuses the key with other content")
  void idempotent() {
    var key = UUID.randomUUID().toString();
    var first = desk().with("Idempotency-Key", key).post("/api/requests", REQUEST);
    var second = desk().with("Idempotency-Key", key).post("/api/requests", REQUEST);
    assertThat(JsonPath.<String>read(second.body(), "$.number"))
        .isEqualTo(JsonPath.read(first.body(), "$.number"));
    var other =
        desk()
            .with("Idempotency-Key", key)
            .post("/api/requests", REQUEST.replace("ប្រឡាយបាក់ពីរ", "ប្រឡាយបាក់បី"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(JsonPath.<String>read(other.body(), "$.detail")).contains("Use a new key");
  }

  @Test
  @DisplayName("keeps when a call was and from which number, for those who may know who asks")
  void call() {
    var calling =
        REQUEST
            .replace("\"phone\"", "\"confidential\":true,\"phone\"")
            .replaceFirst(
                "\\{",
                "{\"call\":{\"at\":\"2026-01-05T09:10:00+07:00\",\"from\":\"០១៧ ៤៤៤ ៩៩៩\"},");
    String number = JsonPath.read(desk().post("/api/requests", calling).body(), "$.number");
    var seen = desk().get("/api/requests/" + number).body();
    assertThat(JsonPath.<String>read(seen, "$.requester.calledFrom")).isEqualTo("017 444 999");
    assertThat(JsonPath.<String>read(seen, "$.requester.calledAt"))
        .startsWith("2026-01-05T02:10:00");
    assertThat(JsonPath.<String>read(seen, "$.receivedAt")).doesNotStartWith("2026-01-05");
    assertThat(desk().get("/api/requests?q=017444999").body()).contains(number);
    var auditor = Caller.basic(port, "auditor", "demo");
    assertThat(auditor.get("/api/requests/" + number).body())
        .contains(number)
        .doesNotContain("017 444 999", "2026-01-05");
    assertThat(auditor.get("/api/requests?q=017444999").body()).doesNotContain(number);
    assertThat(new EngineTables(jdbc).containing("017 444 999")).isEmpty();
  }

  @Test
  @DisplayName("has a caller's number told: it waits at the desk until it was read out, once")
  void readOut() {
    String number = JsonPath.read(desk().post("/api/requests", REQUEST).body(), "$.number");
    var waiting = "/api/messages?number=" + number;
    var path = "/api/requests/" + number + "/number-read-out";
    assertThat(desk().get(waiting).body()).contains(number);
    assertThat(offered(number)).contains("READ_OUT");
    for (var user : new String[] {"labour-officer", "governor", "auditor"}) {
      assertThat(Caller.basic(port, user, "demo").post(path, "").statusCode())
          .as(user)
          .isEqualTo(422);
    }
    assertThat(desk().post(path, "").statusCode()).isEqualTo(204);
    assertThat(desk().get(waiting).body()).doesNotContain(number);
    assertThat(offered(number)).doesNotContain("READ_OUT");
    assertThat(desk().post(path, "").statusCode()).isEqualTo(422);
    var file = desk().get("/api/requests/" + number).body();
    assertThat(JsonPath.<List<String>>read(file, "$.entries[*].title.en"))
        .containsOnlyOnce("Receipt number read out");

    String other = JsonPath.read(desk().post("/api/requests", REQUEST).body(), "$.number");
    var messages = desk().get("/api/messages?number=" + other).body();
    int id = JsonPath.<List<Integer>>read(messages, "$[*].id").get(0);
    assertThat(desk().post("/api/messages/" + id + "/handed-on", "{}").statusCode()).isEqualTo(204);
    assertThat(offered(other)).as("handed on in another way").doesNotContain("READ_OUT");
    var walkedIn = desk().post("/api/requests", REQUEST.replace("PHONE", "WALK_IN")).body();
    assertThat(offered(JsonPath.read(walkedIn, "$.number"))).doesNotContain("READ_OUT");
  }

  private List<String> offered(String number) {
    return JsonPath.read(desk().get("/api/requests/" + number).body(), "$.actions");
  }

  @ParameterizedTest(name = "refuses {1} with a sentence for {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"category\":\"WATER\"|\"category\":\"WATERS\"|category",
        "\"placeCode\":\"0403\"|\"placeCode\":\"9999\"|placeCode",
        "\"subject\":\"ប្រឡាយបាក់\"|\"subject\":\" \"|subject",
        "\"subject\":\"ប្រឡាយបាក់\"|\"subject\":\"a\\u0000b\"|subject",
        "\"channel\":\"PHONE\"|\"channel\":\"PIGEON\"|channel",
        "\"channel\":\"PHONE\"|\"channel\":\"PHONE\",\"colour\":\"red\"|colour",
        "\"channel\":\"PHONE\"|\"channel\":\"PHONE\",\"receivedAt\":\"2099-01-01T09:00:00+07:00\"|receivedAt",
        "\"channel\":\"PHONE\"|\"channel\":\"PHONE\",\"receivedAt\":\"yesterday\"|receivedAt",
        "\"channel\":\"PHONE\"|\"channel\":\"PHONE\",\"call\":{\"at\":\"2099-01-01T09:00:00+07:00\"}|call.at",
        "\"channel\":\"PHONE\"|\"channel\":\"PHONE\",\"call\":{\"from\":\"012\"}|call.at",
        "\"channel\":\"PHONE\"|\"channel\":\"LETTER\",\"call\":{\"at\":\"2026-01-01T09:00:00+07:00\"}|channel",
        "\"phone\":\"012 000 111\"|\"phone\":\"call me\"|requester.phone",
        "\"organisation\":\"Canal community\"|\"organisation\":\"\"|requester.name",
        "\"kind\":\"COMMUNITY\"|\"kind\":\"GHOST\"|requester.kind",
        "\"channel\":\"PHONE\"|\"channel\":\"PHONE\",\"respondent\":{\"kind\":\"AUTHORITY\"}|respondent.name",
        "\"channel\":\"PHONE\"|\"channel\":\"PHONE\",\"respondent\":{\"kind\":\"COMPANY\",\"unit\":\"DEP-LAB\"}|respondent.unit",
        "\"channel\":\"PHONE\"|\"channel\":\"PHONE\",\"answer\":{\"text\":\"\"}|answer.text"
      })
  void refuses(String from, String to, String field) {
    var before = jdbc.queryForObject("select count(*) from request", Long.class);
    var answer = desk().post("/api/requests", REQUEST.replace(from, to));
    assertThat(answer.statusCode()).isIn(400, 422);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].field")).contains(field);
    assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].message"))
        .allMatch(message -> message.length() > 8 && !message.contains("{"));
    assertThat(jdbc.queryForObject("select count(*) from request", Long.class)).isEqualTo(before);
  }

  @Test
  @DisplayName("tells each failure in Khmer unless English is asked for")
  void language() {
    var broken = REQUEST.replace("WATER", "WATERS");
    var khmer = Caller.basic(port, "desk", "demo").post("/api/requests", broken);
    assertThat(JsonPath.<String>read(khmer.body(), "$.errors[0].message"))
        .matches(".*\\p{IsKhmer}.*");
    var english = desk().post("/api/requests", broken);
    assertThat(JsonPath.<String>read(english.body(), "$.errors[0].message"))
        .contains("no such category");
    var missing =
        Caller.basic(port, "desk", "demo")
            .with("Cookie", "sala-language=en")
            .post("/api/requests", REQUEST.replace("\"ប្រឡាយបាក់\"", "null"));
    assertThat(JsonPath.<String>read(missing.body(), "$.errors[0].message")).contains("missing");
  }

  @Test
  @DisplayName("refuses a body over one megabyte, broken JSON and anybody but the desk")
  void bodiesAndPeople() {
    assertThat(
            desk()
                .post("/api/requests", REQUEST.replace("ពីរ", "x".repeat(1_000_001)))
                .statusCode())
        .isEqualTo(413);
    assertThat(desk().post("/api/requests", "{\"channel\":").statusCode()).isEqualTo(400);
    var officer =
        Caller.basic(port, "labour-officer", "demo")
            .with("Accept-Language", "en")
            .post("/api/requests", REQUEST);
    assertThat(officer.statusCode()).isEqualTo(403);
    assertThat(JsonPath.<String>read(officer.body(), "$.detail")).contains("may not");
  }

  @Test
  @DisplayName("lists by page and filter, and describes itself as OpenAPI")
  void lists() {
    desk().post("/api/requests", REQUEST);
    var page = desk().get("/api/requests?category=WATER&status=CHECKING&size=1&page=0").body();
    assertThat(JsonPath.<List<Object>>read(page, "$.items")).hasSize(1);
    assertThat(JsonPath.<Integer>read(page, "$.total")).isPositive();
    assertThat(JsonPath.<String>read(page, "$.items[0].category.code")).isEqualTo("WATER");
    assertThat(desk().get("/api/requests?size=1000").statusCode()).isEqualTo(400);
    assertThat(desk().get("/v3/api-docs").body())
        .contains("/api/requests")
        .contains("Idempotency-Key");
  }

  @Test
  @DisplayName("serves the lists of the desk page and says who is at work")
  void reference() {
    assertThat(JsonPath.<List<Object>>read(desk().get("/api/reference").body(), "$.categories"))
        .hasSize(16);
    assertThat(JsonPath.<List<Object>>read(desk().get("/api/reference").body(), "$.provinces"))
        .hasSize(25);
    assertThat(JsonPath.<List<Object>>read(desk().get("/api/places?parent=04").body(), "$"))
        .hasSize(8);
    assertThat(JsonPath.<Boolean>read(desk().get("/api/me").body(), "$.canRegister")).isTrue();
  }
}
