package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.database.ClonedRequests;
import org.sala.database.Nodes;
import org.sala.database.OfficeCalls;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many timers that are due at one moment, on two nodes: {@code ./mvnw -Pbench test
 * -Dtest=TimersBench -Dtimers=100000}. The table stands in {@code target/timers.txt}.
 */
@DisplayName("Bench of timers")
class TimersBench {

  private static final int TIMERS = Integer.getInteger("timers", 5_000);
  private static final String REQUEST =
      """
      {"channel":"WALK_IN","category":"LABOUR","placeCode":"0403","subject":"Wages paid late",
       "narrative":"Wages were paid three weeks late in two months.",
       "requester":{"kind":"UNION","organisation":"Union of the Silk Looms"}}""";

  @TempDir Path folder;

  @Test
  @DisplayName("fire each once on two nodes")
  void dueAtOnce() throws Exception {
    try (var nodes = Nodes.in(folder)) {
      var jdbc = nodes.sql();
      var node = nodes.start();
      nodes.person("desk", "desk");
      var receipt =
          new OfficeCalls("desk")
              .call(
                  node,
                  "POST",
                  "/api/requests",
                  "application/json",
                  BodyPublishers.ofString(REQUEST));
      String number = JsonPath.read(receipt, "$.number");
      new ClonedRequests(jdbc).of(number, TIMERS);
      nodes.start();
      var timer =
          jdbc.sql(
                  """
                  select handler_cfg_ from act_ru_job
                  where handler_type_ like 'timer%' and id_ like '%:%'
                  group by 1 order by min(duedate_), 1 limit 1
                  """)
              .query(String.class)
              .single();
      var start = System.nanoTime();
      jdbc.sql(
              "update act_ru_job set duedate_ = localtimestamp where handler_cfg_ = ? and id_ like '%:%'")
          .param(timer)
          .update();
      var made = seconds(start);
      while (waiting(jdbc, timer) > 0) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      var fired = seconds(start);
      while (count(
              jdbc, "select count(*) from act_ru_job where handler_type_ = 'async-continuation'")
          > 0) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
      var followed = seconds(start);
      var event = timer.split("\\$")[0];
      assertThat(
              jdbc.sql(
                      "select count(*) from act_hi_actinst where act_id_ = ? and id_ not like '%:%:%'")
                  .param(event)
                  .query(Long.class)
                  .single())
          .isEqualTo(TIMERS);
      assertThat(
              jdbc.sql(
                      """
                      select count(*) from (select root_proc_inst_id_ from act_hi_actinst
                      where act_id_ = ? group by 1 having count(*) > 1) twice
                      """)
                  .param(event)
                  .query(Long.class)
                  .single())
          .isZero();
      var table =
          """
          %d processors, Java %s; %d timers '%s' due at once, two nodes
                                             s       /s
          made due (not counted)        %6.1f
          all fired                     %6.1f   %6.0f
          what follows them done        %6.1f   %6.0f
          twice 0, never 0
          """
              .formatted(
                  Runtime.getRuntime().availableProcessors(),
                  Runtime.version(),
                  TIMERS,
                  event,
                  made,
                  fired - made,
                  TIMERS / (fired - made),
                  followed - made,
                  TIMERS / (followed - made));
      Files.writeString(Path.of("target/timers.txt"), table);
      System.out.println(table);
    }
  }

  private static long waiting(JdbcClient jdbc, String timer) {
    return jdbc.sql("select count(*) from act_ru_job where handler_cfg_ = ? and id_ like '%:%'")
        .param(timer)
        .query(Long.class)
        .single();
  }

  private static long count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
