package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("What people type")
class WordsInTest {

  private static final List<String> UNFIT =
      List.of("\\u0000", "\\ud800", "\\udc00", "\\u0007", "\\ufffe");

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @Autowired Demonstration demonstration;
  @LocalServerPort int port;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  @Test
  @DisplayName("is no request if nothing of it can be seen: each such field is named")
  void invisibleRequest() {
    var before = stored();
    var answer =
        as("desk")
            .post(
                "/api/requests",
                """
                {"channel":"WALK_IN","category":"LABOUR","placeCode":"040203",
                 "subject":"\\u200b\\u200b","narrative":"\\u200b",
                 "requester":{"kind":"CITIZEN","name":"\\u200b","phone":"() ---"}}""");
    assertThat(answer.statusCode()).isIn(400, 422);
    assertThat(fields(answer))
        .containsExactlyInAnyOrder("subject", "narrative", "requester.name", "requester.phone");
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  @DisplayName("is no reason to reject a request if nothing of it can be seen")
  void invisibleReason() {
    demonstration.createPeople();
    var number = office.receive("category", "LABOUR");
    var task = office.task(number, "Activity_CheckRequest").getId();
    assertThat(
            as("desk")
                .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"desk\"}")
                .statusCode())
        .isEqualTo(204);
    for (var nothing : List.of("\\u200b\\u200b\\u200b", "\\u00a0", "\\u17b4", "() ---")) {
      var answer = as("desk").post("/engine-rest/task/" + task + "/submit-form", rejected(nothing));
      assertThat(answer.statusCode()).as(nothing).isEqualTo(400);
      assertThat(JsonPath.<String>read(answer.body(), "$.message")).contains("is missing");
    }
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
    var half = as("desk").post("/engine-rest/task/" + task + "/submit-form", rejected("\\ud800"));
    assertThat(half.statusCode()).isEqualTo(422);
    assertThat(fields(half)).containsExactly("reason");
    assertThat(office.open(number)).containsExactly("Activity_CheckRequest");
  }

  private static String rejected(String reason) {
    return """
    {"variables":{"category":{"value":"LABOUR"},"priority":{"value":"NORMAL"},
     "checkResult":{"value":"REJECT"},"reason":{"value":"%s"}}}"""
        .formatted(reason);
  }

  static Stream<Arguments> invisibleFields() {
    return Stream.of(
        at("POST", "/api/meetings", "theme", meeting("theme")),
        at("POST", "/api/meetings", "chair", meeting("chair")),
        at("POST", "/api/meetings", "agenda[0]", meeting("agenda")),
        at("POST", "/api/notices", "organisation", notice("organisation")),
        at("POST", "/api/notices", "subject", notice("subject")),
        at("PUT", "/api/organisations/LOOM", "name.en", organisation("en")),
        at("PUT", "/api/organisations/LOOM", "name.km", organisation("km")),
        at("PUT", "/api/holidays/2027-01-20", "name.en", holiday("en")),
        at("PUT", "/api/holidays/2027-01-20", "name.km", holiday("km")),
        at("POST", "/api/requests/X/withdrawal", "reason", "{\"reason\":\"%s\"}"),
        at("POST", "/api/requests/X/escalation", "reason", "{\"reason\":\"%s\"}"),
        at("POST", "/api/requests/X/unmerge", "reason", "{\"reason\":\"%s\"}"),
        at("POST", "/api/requests/X/merge", "reason", "{\"original\":\"Y\",\"reason\":\"%s\"}"),
        at("POST", "/api/cases/X/notes", "text", "{\"text\":\"%s\"}"),
        at("POST", "/api/tasks/X/assignment", "reason", "{\"person\":\"desk\",\"reason\":\"%s\"}"),
        at(
            "POST",
            "/api/requests/X/accused/withdrawal",
            "reason",
            "{\"persons\":[\"desk\"],\"reason\":\"%s\"}"));
  }

  @ParameterizedTest(name = "is missing if it cannot be seen: {2} of {0} {1}")
  @MethodSource("invisibleFields")
  void invisible(String method, String path, String field, String body) {
    demonstration.createPeople();
    var before = stored();
    for (var nothing : List.of("\\u200b", "\\u00a0\\u2060", "() ---")) {
      var answer = send(method, path, body.formatted(nothing));
      assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
      assertThat(fields(answer)).containsExactly(field);
    }
    assertThat(stored()).isEqualTo(before);
  }

  static Stream<Arguments> texts() {
    var fields =
        Stream.of(
            at("POST", "/api/requests", "category", request("category")),
            at("POST", "/api/requests", "placeCode", request("placeCode")),
            at("POST", "/api/requests", "placeDetail", request("placeDetail")),
            at("POST", "/api/requests", "subject", request("subject")),
            at("POST", "/api/requests", "narrative", request("narrative")),
            at("POST", "/api/requests", "requester.name", request("name")),
            at("POST", "/api/requests", "requester.organisation", request("organisation")),
            at("POST", "/api/requests", "requester.phone", request("phone")),
            at("POST", "/api/requests", "requester.email", request("email")),
            at("POST", "/api/requests", "call.from", request("from")),
            at("POST", "/api/requests", "respondent.unit", request("unit")),
            at("POST", "/api/requests", "answer.text", request("text")),
            at("POST", "/api/requests", "posts[0].author", request("author")),
            at("POST", "/api/notices", "placeCode", notice("placeCode")),
            at("POST", "/api/notices", "purpose", notice("purpose")),
            at("POST", "/api/meetings", "placeCode", meeting("placeCode")),
            at("POST", "/api/meetings", "convenor", meeting("convenor")),
            at("POST", "/api/meetings", "campaign", meeting("campaign")),
            at("POST", "/api/meetings", "agenda[0]", meeting("agenda")),
            at(
                "PUT",
                "/api/meetings/X/participants",
                "[0].name",
                "[{\"kind\":\"NGO\",\"gender\":\"FEMALE\",\"name\":\"%s\"}]"),
            at("PUT", "/api/organisations/LOOM", "email", organisation("email")),
            at("PUT", "/api/holidays/2027-01-20", "name.en", holiday("en")),
            at("PUT", "/api/holidays/2027-01-20", "name.km", holiday("km")),
            at(
                "PUT",
                "/api/minutes/1/rows",
                "rows[0].cells.subject",
                "{\"rows\":[{\"cells\":{\"subject\":\"%s\"},\"leftOut\":false}]}"),
            at("PUT", "/api/minutes/1/columns", "header", "{\"header\":\"%s\"}"),
            at("POST", "/api/minutes", "meeting", "{\"meeting\":\"%s\"}"),
            at("POST", "/api/requests/X/merge", "original", "{\"original\":\"%s\"}"),
            at("POST", "/api/requests/X/withdrawal", "reason", "{\"reason\":\"%s\"}"),
            at("POST", "/api/requests/X/escalation", "reason", "{\"reason\":\"%s\"}"),
            at(
                "PATCH",
                "/api/tasks/X/draft",
                "answers.reason",
                "{\"answers\":{\"reason\":\"%s\"}}"),
            at(
                "POST",
                "/api/tasks/X/completion",
                "answers.reason",
                "{\"answers\":{\"reason\":\"%s\"}}"),
            at(
                "POST",
                "/api/requests/X/accused/withdrawal",
                "reason",
                "{\"persons\":[\"desk\"],\"reason\":\"%s\"}"),
            at("POST", "/api/requests/X/accused", "persons[0]", "{\"persons\":[\"%s\"]}"),
            at("POST", "/api/cases/X/notes", "text", "{\"text\":\"%s\"}"),
            at("PUT", "/api/cases/X/notes/draft", "text", "{\"text\":\"%s\"}"),
            at("POST", "/api/tasks/X/assignment", "person", "{\"person\":\"%s\"}"),
            at("POST", "/api/tasks/bulk", "ids[0]", "{\"ids\":[\"%s\"],\"act\":\"CLAIM\"}"),
            at(
                "POST",
                "/api/tasks/bulk",
                "answers.reason",
                "{\"ids\":[\"x\"],\"act\":\"COMPLETE\",\"answers\":{\"reason\":\"%s\"}}"),
            at("POST", "/api/tasks/cards", "ids[0]", "{\"ids\":[\"%s\"]}"),
            at("POST", "/engine-rest/task", "nameLike", "{\"nameLike\":\"%s\"}"),
            at(
                "POST",
                "/engine-rest/task/X/complete",
                "examination",
                "{\"variables\":{\"examination\":{\"value\":\"%s\"}}}"),
            at(
                "PUT",
                "/engine-rest/user/desk/profile",
                "firstName",
                "{\"id\":\"desk\",\"firstName\":\"%s\"}"),
            at(
                "POST",
                "/camunda/api/engine/engine/default/task",
                "nameLike",
                "{\"nameLike\":\"%s\"}"));
    return fields;
  }

  @ParameterizedTest(name = "is refused if it cannot be kept: {2} of {0} {1}")
  @MethodSource("texts")
  void unfit(String method, String path, String field, String body) {
    demonstration.createPeople();
    var before = stored();
    for (var character : UNFIT) {
      var answer = send(method, path, body.formatted("a" + character + "b"));
      assertThat(answer.statusCode()).as(character + answer.body()).isEqualTo(422);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(fields(answer)).as(character).containsExactly(field);
      assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains("“" + field + "”");
    }
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  @DisplayName("is no phone without a digit")
  void brackets() {
    demonstration.createPeople();
    for (var call :
        List.of(
            at("POST", "/api/notices", "contactPhone", notice("contactPhone")),
            at("PUT", "/api/organisations/LOOM", "phone", organisation("phone")),
            at("POST", "/api/requests", "requester.phone", request("phone")))) {
      var parts = call.get();
      var answer =
          send((String) parts[0], (String) parts[1], ((String) parts[3]).formatted("() ---"));
      assertThat(answer.statusCode()).isIn(400, 422);
      assertThat(fields(answer)).containsExactly((String) parts[2]);
    }
  }

  @Test
  @DisplayName("is refused in the name of a field as well")
  void unfitName() {
    demonstration.createPeople();
    var before = stored();
    for (var character : UNFIT) {
      var body = "{\"rows\":[{\"cells\":{\"a%sb\":\"x\"},\"leftOut\":false}]}";
      var answer = send("PUT", "/api/minutes/1/rows", body.formatted(character));
      assertThat(answer.statusCode()).as(character).isIn(400, 422);
      assertThat(fields(answer)).as(character).allMatch(field -> field.startsWith("rows"));
    }
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  @DisplayName("is refused as well if another charset is declared")
  void otherCharset() {
    demonstration.createPeople();
    var body = request("unit").formatted("\u00e9\\u0000");
    var answer =
        as("desk").send("POST", "/api/requests", body, "application/json;charset=ISO-8859-1");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(fields(answer)).containsExactly("respondent.unit");
  }

  @ParameterizedTest(name = "is refused in an address: {0}")
  @ValueSource(
      strings = {
        "/api/requests?q=a%00b",
        "/api/requests?number=%01",
        "/api/requests?status=%7F",
        "/api/minutes?meeting=%00",
        "/api/messages?case=%00",
        "/engine-rest/task?nameLike=%00",
        "/camunda/api/engine/engine/default/task?nameLike=%00"
      })
  void unfitParameter(String path) {
    demonstration.createPeople();
    var answer = as("desk").get(path);
    assertThat(answer.statusCode()).isEqualTo(400);
    var field = path.replaceAll(".*\\?(\\w+)=.*", "$1");
    assertThat(fields(answer)).containsExactly(field);
  }

  @Test
  @DisplayName("is refused in a name or password that cannot be kept, and in a file's cells")
  void namesAndFiles() {
    demonstration.createPeople();
    var caller =
        Caller.nobody(port)
            .with(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString("de\0sk:demo".getBytes(StandardCharsets.UTF_8)));
    assertThat(caller.get("/api/me").statusCode()).isBetween(400, 499);
    var login =
        Caller.nobody(port)
            .send(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=%00&password=demo",
                "application/x-www-form-urlencoded");
    assertThat(login.statusCode()).isBetween(400, 499);
    var before = jdbc.queryForObject("select count(*) from minutes_import", Long.class);
    var long1 = "No.,Category,Place,Subject,Details\n" + "1,LABOUR,Baribour,x,y\n".repeat(4000);
    var file =
        as("desk")
            .send(
                "POST",
                "/api/minutes/files?name=a.csv&channel=FACEBOOK",
                long1 + "2,LABOUR,Baribour,a\0b,z\n",
                "application/octet-stream");
    assertThat(file.statusCode()).as(file.body()).isEqualTo(422);
    assertThat(JsonPath.<String>read(file.body(), "$.detail")).contains("row 4002, column 4");
    assertThat(jdbc.queryForObject("select count(*) from minutes_import", Long.class))
        .isEqualTo(before);
  }

  @Test
  @DisplayName("in Khmer digits is a number, a date and a phone like any other")
  void khmerDigits() {
    demonstration.createPeople();
    office.itIs("2026-11-26T09:00");
    var registered =
        as("desk")
            .post(
                "/api/requests",
                request("phone")
                    .formatted("០១២ ៩៩៩ ៧៧៧")
                    .replace(
                        "\"channel\"", "\"receivedAt\":\"២០២៦-១១-២៣T០៩:០០:០០+០៧:០០\",\"channel\""));
    assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from requester where phone = '012 999 777'", Long.class))
        .isPositive();
    String number = JsonPath.read(registered.body(), "$.number");
    assertThat(number).startsWith("KPC-2026-");
    var khmerNumber = khmer(number);
    var found = as("desk").get("/api/requests?size=១&page=០&number=" + encoded(khmerNumber));
    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(JsonPath.<List<String>>read(found.body(), "$.items[*].number"))
        .containsExactly(number);
    var noticed =
        as("desk")
            .post(
                "/api/notices",
                notice("contactPhone").formatted("០១២").replace("2026-12-10", "២០២៦-១២-១០"));
    assertThat(noticed.statusCode()).as(noticed.body()).isEqualTo(201);
    assertThat(
            as("desk")
                .get("/api/notices/" + JsonPath.<String>read(noticed.body(), "$.number"))
                .body())
        .contains("2026-12-10");
    assertThat(
            as("admin")
                .put("/api/holidays/" + encoded("២០២៧-០១-២០"), holiday("en").formatted("Day"))
                .statusCode())
        .isEqualTo(200);
    assertThat(
            jdbc.queryForObject(
                "select count(*) from holiday where date = date '2027-01-20'", Long.class))
        .isEqualTo(1);
    var wrong =
        as("desk")
            .post(
                "/api/notices",
                notice("subject").formatted("x").replace("2026-12-10", "២០២៦-១៣-១០"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(fields(wrong)).containsExactly("heldOn");
  }

  @Test
  @DisplayName("as a name is the same with and without what cannot be seen in it")
  void oneAuthor() {
    demonstration.createPeople();
    var post =
        ",{\"permalink\":\"https://facebook.com/p/2\",\"text\":\"Mend it\",\"author\":\"សុខ\\u200bា\"}]";
    var answer =
        as("desk")
            .post("/api/requests", request("author").formatted("សុខា").replace("}]", "}" + post));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String number = JsonPath.read(answer.body(), "$.number");
    assertThat(
            jdbc.queryForObject(
                "select count(*) from request_requester where request_number = ?",
                Long.class,
                number))
        .isEqualTo(1);
  }

  private HttpResponse<String> send(String method, String path, String body) {
    var user = path.contains("/holidays/") ? "admin" : "desk";
    return as(user).send(method, path, body, "application/json");
  }

  private static List<String> fields(HttpResponse<String> answer) {
    return JsonPath.read(answer.body(), "$.errors[*].field");
  }

  /** How much is stored of everything that these doors write. */
  private List<Long> stored() {
    return Stream.of(
            "case_file",
            "request",
            "requester",
            "meeting",
            "activity_notice",
            "organisation",
            "holiday",
            "minutes_row",
            "minutes_import",
            "case_file_entry")
        .map(table -> jdbc.queryForObject("select count(*) from " + table, Long.class))
        .toList();
  }

  private static Arguments at(String method, String path, String field, String body) {
    return Arguments.of(method, path, field, body);
  }

  private static String request(String field) {
    return open(
        """
        {"channel":"PHONE","category":"WATER","placeCode":"0403","placeDetail":"Here",
         "subject":"Canal broken","narrative":"Broken twice.",
         "requester":{"kind":"CITIZEN","name":"Sok","organisation":"Canal","phone":"012",
          "email":"a@b.kh"},
         "call":{"at":"2026-06-01T09:00:00+07:00","from":"012"},
         "respondent":{"kind":"AUTHORITY","unit":"DEP-LAB"}"""
            + switch (field) {
              case "text" -> ",\"answer\":{\"text\":\"Yes\",\"by\":\"Head\"}}";
              case "author" ->
                  ",\"posts\":[{\"permalink\":\"https://facebook.com/p/1\",\"text\":\"Mend\","
                      + "\"author\":\"A\"}]}";
              default -> "}";
            },
        field);
  }

  private static String notice(String field) {
    return open(
        """
        {"organisation":"Loom","contactName":"Sok","contactPhone":"012","subject":"March",
         "purpose":"Rights","heldOn":"2026-12-10","placeCode":"0403"}""",
        field);
  }

  private static String meeting(String field) {
    return open(
        """
        {"kind":"FORUM","mode":"ON_SITE","theme":"Wages","campaign":"C","level":"PROVINCE",
         "plannedFor":"2099-06-12","placeCode":"0403","convenor":"","chair":"Governor",
         "agenda":["LABOUR"]}""",
        field);
  }

  private static String organisation(String field) {
    return open(
        """
        {"kind":"NGO","name":{"en":"Loom","km":"កី"},"phone":"012","email":"a@b.kh",
         "registered":true,"active":true}""",
        field);
  }

  private static String holiday(String field) {
    return open("{\"name\":{\"en\":\"Day\",\"km\":\"ថ្ងៃ\"},\"observed\":true}", field);
  }

  /** The body with the value of one field left open. */
  private static String open(String body, String field) {
    return body.replaceFirst("(\"" + field + "\":\\[?\")[^\"]*", "$1%s");
  }

  private static String khmer(String text) {
    return text.chars()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '០' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
