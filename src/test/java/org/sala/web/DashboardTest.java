package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.CountedStatements;
import org.sala.casefile.Accusation;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = "spring.application.name=dashboard") // a database of its own: it is counted
@DirtiesContext
@DisplayName("The dashboard")
class DashboardTest extends RequestSteps {

  @Autowired CountedStatements statements;
  @Autowired List<Accusation> accusations;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  /** Requests of every kind that the dashboard counts. */
  @BeforeEach
  void requests() {
    answered("2026-06-01", "2026-06-02");
    answered("2026-05-04", "2026-05-05");
    assigned("2026-03-02T09:00"); // late, and open for long
    assigned("2026-06-08T09:00", "ENV", "environment");
    var hidden = assigned("2026-06-08T10:00");
    accusations.stream()
        .filter(each -> each.follows(hidden))
        .forEach(each -> each.ofPersons(hidden, List.of("deputy-governor"), "desk"));
    office.itIs("2026-06-09T09:00");
    promised(office.receive("placeCode", "0401"), "2026-06-30", "2026-07-31", "2026-06-01");
  }

  /** Three promises in one request, the first of them kept. */
  private void promised(String number, String... days) {
    for (var day : days) {
      jdbc.sql(
              """
              insert into commitment (case_number, source, promise, responsible_unit, due_on,
                recorded_by, recorded_at)
              values (?, 'MEETING', 'The road is mended.', 'DEP-LAB', ?::date, 'desk', now())
              """)
          .params(number, day)
          .update();
    }
    jdbc.sql(
            """
            update commitment set outcome = 'KEPT', evidence = 'Seen.', ended_at = now()
            where case_number = ? and due_on = ?::date
            """)
        .params(number, days[0])
        .update();
  }

  private String answered(String received, String visit) {
    var number = assigned(received + "T09:00");
    answer(number, visit);
    return number;
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private String board(String user) {
    return board(user, "");
  }

  private String board(String user, String query) {
    var answer = as(user).get("/api/dashboard" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private int listed(String user, String filter) {
    var answer = as(user).get("/api/requests?" + filter);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonPath.read(answer.body(), "$.total");
  }

  private static List<Map<String, Object>> lines(String board, String of) {
    return JsonPath.read(board, "$." + of);
  }

  @Test
  @DisplayName("and the governors' desk call the same requests late, and none whose answer is sent")
  void onTheGovernorsDesk() {
    for (var reader : List.of("governor", "deputy-governor")) {
      var late = lines(as(reader).get("/api/governor").body(), "late");
      assertThat(late).extracting(unit -> unit.get("code")).contains("DEP-LAB");
      late.forEach(
          unit -> same(reader, unit.get("count"), "overdue=LATE&unit=" + unit.get("code")));
      assertThat(late.stream().mapToInt(unit -> (Integer) unit.get("count")).sum())
          .isEqualTo(listed(reader, "overdue=LATE"));
    }
  }

  @Test
  @DisplayName("shows in each number how many requests the list behind it has, to each reader")
  void everyNumberOpensItsList() {
    for (var reader : List.of("governor", "deputy-governor", "auditor", "labour-head")) {
      var board = board(reader);
      var own = reader.equals("labour-head") ? "&unit=DEP-LAB" : "";
      same(reader, board, "$.all.open", "open=true" + own);
      same(reader, board, "$.all.late", "overdue=LATE" + own);
      same(reader, board, "$.all.near", "overdue=NEAR" + own);
      Map.of(
              "waiting",
              "waiting",
              "units",
              "unit",
              "categories",
              "category",
              "places",
              "place",
              "ages",
              "age")
          .forEach(
              (of, parameter) -> {
                assertThat(lines(board, of)).as(of).isNotEmpty();
                lines(board, of)
                    .forEach(
                        line -> {
                          var by = "&" + parameter + "=" + line.get("code");
                          // A question with two units is answered for the first alone.
                          var whose = by + (parameter.equals("unit") ? "" : own);
                          same(reader, line.get("open"), "open=true" + whose);
                          same(reader, line.get("late"), "overdue=LATE" + whose);
                          same(reader, line.get("near"), "overdue=NEAR" + whose);
                        });
              });
      for (var week : lines(board, "weeks")) {
        var monday = LocalDate.parse((String) week.get("monday"));
        var from = "from=" + monday + "&to=" + monday.plusDays(6) + own;
        var sent = "&answeredFrom=" + monday + "&answeredTo=" + monday.plusDays(6) + own;
        same(reader, week.get("received"), from);
        same(reader, week.get("answered"), "answered=ANY" + sent);
        same(reader, week.get("onTime"), "answered=ON_TIME" + sent);
      }
      assertThat(lines(board, "weeks")).hasSize(13);
      for (var state : List.of("open", "late", "kept", "released")) {
        var filter = "promise=" + state.toUpperCase(Locale.ROOT) + own;
        same(reader, board, "$.promises." + state, filter);
      }
    }
    assertThat(JsonPath.<Integer>read(board("governor"), "$.all.late")).isPositive();
    assertThat(JsonPath.<Integer>read(board("governor"), "$.promises.open")).isPositive();
    assertThat(JsonPath.<Integer>read(board("governor"), "$.promises.kept")).isPositive();
  }

  private void same(String reader, String board, String path, String filter) {
    same(reader, JsonPath.<Object>read(board, path), filter);
  }

  private void same(String reader, Object number, String filter) {
    assertThat(listed(reader, filter)).as(reader + " " + filter).isEqualTo(number);
  }

  @Test
  @DisplayName("counts nothing to somebody of what he may not know of")
  void hidden() {
    var all = JsonPath.<Integer>read(board("governor"), "$.all.open");
    var less = JsonPath.<Integer>read(board("deputy-governor"), "$.all.open");
    assertThat(less).isLessThan(all);
    var labour = lines(board("deputy-governor"), "units");
    assertThat(labour.stream().filter(line -> line.get("code").equals("DEP-LAB")).findFirst())
        .hasValueSatisfying(
            line ->
                assertThat((Integer) line.get("open"))
                    .isLessThan(
                        JsonPath.<List<Integer>>read(
                                board("governor"), "$.units[?(@.code=='DEP-LAB')].open")
                            .get(0)));
  }

  @Test
  @DisplayName("shows a head the own unit, and is refused to everybody else, in a sentence")
  void whose() {
    var board = board("environment-head");
    assertThat(JsonPath.<List<String>>read(board, "$.of[*].code")).containsExactly("DEP-ENV");
    assertThat(JsonPath.<List<String>>read(board, "$.units[*].code")).containsExactly("DEP-ENV");
    assertThat(JsonPath.<List<String>>read(board("governor"), "$.of")).isEmpty();
    for (var other : List.of("labour-officer", "desk", "admin", "process-owner", "convenor")) {
      var answer = as(other).get("/api/dashboard");
      assertThat(answer.statusCode()).as(other).isEqualTo(403);
      assertThat(answer.body()).contains("heads of units");
    }
  }

  @Test
  @DisplayName("shows a governor one unit, a head no other than the own")
  void oneUnit() {
    var board = board("governor", "?unit=DEP-LAB");
    assertThat(JsonPath.<List<String>>read(board, "$.of[*].code")).containsExactly("DEP-LAB");
    assertThat(JsonPath.<List<String>>read(board, "$.choices[*].code"))
        .contains("DEP-LAB", "DEP-ENV");
    same("governor", board, "$.all.open", "open=true&unit=DEP-LAB");
    same("governor", board, "$.all.late", "overdue=LATE&unit=DEP-LAB");
    same("governor", board, "$.promises.kept", "promise=KEPT&unit=DEP-LAB");
    for (var category : lines(board, "categories")) {
      same(
          "governor",
          category.get("open"),
          "open=true&unit=DEP-LAB&category=" + category.get("code"));
    }
    assertThat(JsonPath.<Integer>read(board, "$.all.open"))
        .isLessThan(JsonPath.<Integer>read(board("governor"), "$.all.open"));
    assertThat(board("labour-head", "?unit=DEP-LAB")).contains("\"code\":\"DEP-LAB\"");
    for (var asked : List.of("labour-head DEP-ENV", "governor NOWHERE")) {
      var answer = as(asked.split(" ")[0]).get("/api/dashboard?unit=" + asked.split(" ")[1]);
      assertThat(answer.statusCode()).as(asked).isEqualTo(422);
    }
    assertThat(as("desk").get("/api/dashboard?unit=DEP-LAB").statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName(
      "asks the database as often for many requests as for few, and reads no request twice")
  void bounded() {
    board("governor"); // whoever asks first reads what stays
    var few = statements.during(() -> board("governor")).statements();
    for (int i = 0; i < 20; i++) {
      office.itIs("2026-06-09T1" + i % 10 + ":00");
      office.receive("placeCode", "040" + (1 + i % 8), "category", i % 2 == 0 ? "WATER" : "ROAD");
    }
    assertThat(statements.during(() -> board("governor")).statements()).isLessThanOrEqualTo(few);
    assertThat(few).isLessThan(20);
  }

  @Test
  @DisplayName("and its lists refuse what there is not, and say what there is")
  void unknown() {
    for (var filter :
        List.of("waiting=GODOT", "age=STONE", "overdue=YES", "answered=NO", "promise=X")) {
      var answer = as("governor").get("/api/requests?" + filter);
      assertThat(answer.statusCode()).as(filter).isEqualTo(422);
      assertThat(answer.body()).contains("There are: ");
    }
    assertThat(as("governor").get("/api/requests?nobody=1").statusCode()).isEqualTo(400);
  }
}
