package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Before a holiday is saved")
class CalendarPreviewTest extends InBrowser {

  private static final LocalTime CLOSES = LocalTime.of(17, 30);

  @Autowired JdbcClient jdbc;
  private NaiveDates naive;

  @BeforeEach
  void recountByHand() {
    naive = new NaiveDates(jdbc);
  }

  private static Set<String> told(String preview) {
    var told = new TreeSet<String>();
    for (var line : JsonPath.<List<Map<String, Object>>>read(preview, "$.moving")) {
      told.add(
          line.get("caseNumber") + " " + local(line.get("from")) + " " + local(line.get("to")));
    }
    return told;
  }

  private static LocalDateTime local(Object moment) {
    return LocalDateTime.ofInstant(Instant.parse(String.valueOf(moment)), Office.ZONE);
  }

  private String preview(String user, String path) {
    var answer =
        Caller.basic(port, user, "demo").with("Accept-Language", "en").get("/api/holidays/" + path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String state() {
    return jdbc.sql(
            """
            select (select count(*) from calendar_change) || ' '
              || (select count(*) from deadline_change) || ' '
              || (select md5(string_agg(case_number || name || due_at, ',' order by case_number,
                   name, process)) from deadline)
            """)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("it is told which dates of open cases would move, as a recount by hand finds them")
  void recounted() {
    office.itIs("2026-06-01T09:00");
    var mine = office.receive();
    var before = state();
    var closed = naive.closedDays();
    closed.add(LocalDate.parse("2026-06-09"));
    var expected = naive.moved(closed, CLOSES);
    var governor = preview("governor", "2026-06-09/preview?observed=true");
    assertThat(expected).anyMatch(each -> each.startsWith(mine));
    assertThat(told(governor))
        .isNotEmpty()
        .isSubsetOf(expected)
        .anyMatch(each -> each.startsWith(mine));
    List<Integer> kinds = JsonPath.read(governor, "$.dates[*].dates");
    List<Object> listed = JsonPath.read(governor, "$.moving");
    int all = kinds.stream().mapToInt(Integer::intValue).sum();
    assertThat(listed.size() + JsonPath.<Integer>read(governor, "$.untold")).isEqualTo(all);
    assertThat(JsonPath.<Integer>read(governor, "$.cases"))
        .isEqualTo(expected.stream().map(each -> each.split(" ")[0]).distinct().count());
    assertThat(state()).isEqualTo(before);
  }

  @Test
  @DisplayName("whoever keeps the calendar reads how many, and no case; others nothing at all")
  void known() {
    office.itIs("2026-06-01T09:00");
    office.receive();
    var admin = preview("admin", "2026-06-09/preview?observed=true");
    assertThat(JsonPath.<List<Object>>read(admin, "$.moving")).isEmpty();
    assertThat(JsonPath.<Integer>read(admin, "$.untold")).isPositive();
    assertThat(JsonPath.<Integer>read(admin, "$.cases")).isPositive();
    for (var user : List.of("desk", "labour-officer", "process-owner", "convenor")) {
      var answer =
          Caller.basic(port, user, "demo").get("/api/holidays/2026-06-09/preview?observed=true");
      assertThat(answer.statusCode()).as(user).isEqualTo(403);
    }
  }

  @Test
  @DisplayName("it is told what would be late by it, and what no longer")
  void late() {
    // Three working days from Monday 15 June over the holiday of the 18th: Friday the 19th.
    office.itIs("2026-06-15T09:00");
    var late = office.receive("category", "ORDER");
    office.itIs("2026-06-19T09:00");
    var works = preview("governor", "2026-06-18/preview?observed=false");
    assertThat(answerDue(works, late))
        .isEqualTo("2026-06-19T10:30:00Z 2026-06-18T10:30:00Z late=true inTime=false");
    // From Monday 6 July: Thursday the 9th, with the 8th closed Friday the 10th.
    office.itIs("2026-07-06T09:00");
    var again = office.receive("category", "ORDER");
    office.itIs("2026-07-10T09:00");
    var closed = preview("governor", "2026-07-08/preview?observed=true");
    assertThat(answerDue(closed, again))
        .isEqualTo("2026-07-09T10:30:00Z 2026-07-10T10:30:00Z late=false inTime=true");
    assertThat(JsonPath.<List<Integer>>read(closed, "$.dates[*].inTime")).anyMatch(n -> n > 0);
  }

  private static String answerDue(String preview, String number) {
    return JsonPath.<List<Map<String, Object>>>read(
            preview,
            "$.moving[?(@.caseNumber == '%s' && @.label.en == 'Answer due')]".formatted(number))
        .stream()
        .map(
            line ->
                "%s %s late=%s inTime=%s"
                    .formatted(
                        line.get("from"), line.get("to"), line.get("late"), line.get("inTime")))
        .findFirst()
        .orElse("nothing");
  }

  @Test
  @DisplayName("it is told what comes when it is saved")
  void cameTrue() {
    office.itIs("2026-06-01T09:00");
    var number = office.receive();
    var told =
        answerDue(preview("governor", "2026-06-10/preview?observed=true"), number).split(" ")[1];
    var admin = Caller.basic(port, "admin", "demo");
    var holiday = "{\"name\":{\"en\":\"Election\",\"km\":\"បោះឆ្នោត\"},\"observed\":%s}";
    try {
      admin.put("/api/holidays/2026-06-10", holiday.formatted(true));
      office.runJobs();
      assertThat(
              jdbc.sql("select due_at from deadline where case_number = ? and name = 'dueAt'")
                  .param(number)
                  .query((row, index) -> row.getTimestamp(1).toInstant().toString())
                  .single())
          .isEqualTo(told);
    } finally {
      admin.put("/api/holidays/2026-06-10", holiday.formatted(false));
      office.runJobs();
    }
  }

  @Test
  @DisplayName("other office hours are tried the same way, although they are settings")
  void officeHours() {
    // After 16:00 counts as the next day: Tuesday 2 June, and three working days from there.
    office.itIs("2026-06-01T16:30");
    var number = office.receive("category", "ORDER");
    var hours = preview("governor", "office-hours/preview?opens=08:00&closes=16:00");
    assertThat(JsonPath.<Integer>read(hours, "$.cases"))
        .isEqualTo(
            naive.moved(naive.closedDays(), LocalTime.of(16, 0)).stream()
                .map(each -> each.split(" ")[0])
                .distinct()
                .count());
    var all = naive.moved(naive.closedDays(), LocalTime.of(16, 0));
    assertThat(told(hours)).isSubsetOf(all);
    assertThat(all).anyMatch(each -> each.equals(number + " 2026-06-04T17:30 2026-06-05T16:00"));
    var wrong =
        Caller.basic(port, "admin", "demo")
            .with("Accept-Language", "en")
            .get("/api/holidays/office-hours/preview?opens=17:00&closes=08:00");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("must close after it opens");
  }
}
