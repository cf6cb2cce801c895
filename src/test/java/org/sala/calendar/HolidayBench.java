package org.sala.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.database.ClonedRequests;
import org.sala.database.Nodes;
import org.sala.database.Nodes.Node;
import org.sala.database.OfficeCalls;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A holiday decreed over many open cases, while people register and claim: {@code ./mvnw -Pbench
 * test -Dtest=HolidayBench -Dcases=100000}. The table stands in {@code target/holiday.txt}.
 */
@DisplayName("Bench of a holiday")
class HolidayBench {

  private static final int CASES = Integer.getInteger("cases", 2_000);
  private static final String REQUEST =
      """
      {"channel":"WALK_IN","category":"LABOUR","placeCode":"0403","subject":"Wages paid late",
       "narrative":"Wages were paid three weeks late in two months.",
       "requester":{"kind":"UNION","organisation":"Union of the Silk Looms"}}""";
  private static final String BEHIND =
      """
      select count(distinct case_number) from deadline
      where calendar_version < (select max(version) from calendar_change)
      """;

  @TempDir Path folder;

  private final OfficeCalls desk = new OfficeCalls("desk");
  private final List<Double> intakes = new ArrayList<>();
  private final List<Double> claims = new ArrayList<>();
  private JdbcClient jdbc;

  @Test
  @DisplayName("moves every date while people go on working")
  void decreed() throws Exception {
    try (var nodes = Nodes.in(folder)) {
      jdbc = nodes.sql();
      var node = nodes.start();
      nodes.person("desk", "desk");
      nodes.person("clerk", "camunda-admin");
      var number = register(node);
      new ClonedRequests(jdbc).of(number, CASES);
      var due = due(number);
      nodes.start();
      var start = System.nanoTime();
      // A working day of the near future: every date behind it moves.
      var day =
          jdbc.sql("select (min(due_at) at time zone 'Asia/Phnom_Penh')::date - 1 from deadline")
              .query(String.class)
              .single();
      new OfficeCalls("clerk")
          .call(
              node,
              "PUT",
              "/api/holidays/" + day,
              "application/json",
              BodyPublishers.ofString(
                  "{\"name\":{\"en\":\"Election\",\"km\":\"Election\"},\"observed\":true}"));
      var decreed = seconds(start);
      var after = register(node);
      assertThat(due(after)).as("set after the change").isAfter(due);
      while (jdbc.sql(BEHIND).query(Long.class).single() > 0) {
        timed(intakes, () -> register(node));
        timed(claims, () -> claim(node));
      }
      var moved = seconds(start);
      assertThat(
              jdbc.sql("select count(*) from deadline where name = 'dueAt' and due_at <= ?")
                  .param(java.sql.Timestamp.from(due))
                  .query(Long.class)
                  .single())
          .isZero();
      report(decreed, moved);
    }
  }

  private void report(double decreed, double moved) throws Exception {
    var table =
        """
        %d processors, Java %s; a holiday over %d open cases, two nodes
        decreed                       %7.2f s
        every date moved              %7.1f s  (%.0f cases a second)
        intake meanwhile, %5d        median %.2f s, longest %.2f s
        claims meanwhile, %5d        median %.2f s, longest %.2f s
        """
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                CASES,
                decreed,
                moved,
                CASES / moved,
                intakes.size(),
                median(intakes),
                Collections.max(intakes),
                claims.size(),
                median(claims),
                Collections.max(claims));
    Files.writeString(Path.of("target/holiday.txt"), table);
    System.out.println(table);
  }

  private String register(Node node) throws Exception {
    var receipt =
        desk.call(
            node, "POST", "/api/requests", "application/json", BodyPublishers.ofString(REQUEST));
    return JsonPath.read(receipt, "$.number");
  }

  private void claim(Node node) throws Exception {
    var task =
        jdbc.sql(
                """
                select id_ from act_ru_task
                where assignee_ is null and task_def_key_ = 'Activity_CheckRequest'
                order by random() limit 1
                """)
            .query(String.class)
            .single();
    desk.call(
        node,
        "POST",
        "/engine-rest/task/" + task + "/claim",
        "application/json",
        BodyPublishers.ofString("{\"userId\":\"desk\"}"));
  }

  private java.time.Instant due(String number) {
    return jdbc.sql("select due_at from deadline where case_number = ? and name = 'dueAt'")
        .param(number)
        .query((row, index) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private interface Work {

    void run() throws Exception;
  }

  private static void timed(List<Double> times, Work work) throws Exception {
    var start = System.nanoTime();
    work.run();
    times.add(seconds(start));
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(0.0);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
