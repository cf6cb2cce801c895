package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sala.database.ClonedRequests;
import org.sala.database.Nodes;
import org.sala.database.Nodes.Node;
import org.sala.database.OfficeCalls;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two plain nodes, one of which is killed or frozen each minute: {@code ./mvnw -Pnodes test
 * -Dtest=KilledNodes -Dtimers=2000}. What was seen stands in {@code target/nodes.txt}.
 */
@DisplayName("Of two nodes, while one is killed or stands still")
class KilledNodes {

  private static final int TIMERS = Integer.getInteger("timers", 2_000);
  private static final int SPAN = 240;
  private static final Duration STANDSTILL = Duration.ofSeconds(60);

  /** The lock of a job (application.yaml), and what may come on top of it. */
  private static final long LATEST = 120 + 60;

  private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
  private static final String REQUEST =
      """
      {"channel":"WALK_IN","category":"LABOUR","placeCode":"0403","subject":"Wages paid late",
       "narrative":"Wages were paid three weeks late in two months.",
       "requester":{"kind":"UNION","organisation":"Union of the Silk Looms"}}""";

  @TempDir Path folder;
  private final List<String> seen = new ArrayList<>();

  @Test
  @DisplayName(
      "nobody is logged out, and each timer fires once, none later than a minute after the lock")
  @Timeout(1_500)
  void timersAndLogIns() throws Exception {
    try (var nodes = Nodes.in(folder)) {
      var first = nodes.start();
      nodes.person("desk", "desk");
      var second = nodes.start();
      var event = timers(nodes, first);
      var desk = Caller.loggedIn(first.port(), "desk", Nodes.PASSWORD);
      desk.remember(desk.get("/camunda/app/tasklist/default/"));
      for (int round = 0; round < 2; round++) {
        first.kill();
        isLoggedIn(desk.at(second.port()));
        first = nodes.start();
        second.freeze();
        isLoggedIn(desk.at(first.port()));
        TimeUnit.SECONDS.sleep(STANDSTILL.toSeconds());
        second.goOn();
        nodes.await(second);
        isLoggedIn(desk.at(second.port()));
        var other = first;
        first = second;
        second = other;
      }
      allFired(nodes.sql(), event);
      Files.write(Path.of("target/nodes.txt"), seen);
      seen.forEach(System.out::println);
    }
  }

  private static void isLoggedIn(Caller desk) {
    assertThat(desk.get("/api/me").statusCode()).isEqualTo(200);
    var answer = desk.post(TASKS, "{}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  // Due one after the other from now on; when each was due is noted, for it goes with the job.
  private static String timers(Nodes nodes, Node node) throws Exception {
    var jdbc = nodes.sql();
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
    var timer =
        jdbc.sql(
                """
                select handler_cfg_ from act_ru_job
                where handler_type_ like 'timer%' and id_ like '%:%'
                group by 1 order by min(duedate_), 1 limit 1
                """)
            .query(String.class)
            .single();
    jdbc.sql(
            """
            create table due_of_test as
            select id_ as job, root_proc_inst_id_ as root, localtimestamp
              + row_number() over (order by random()) * interval '1 second' * ? / ? as due
            from act_ru_job where handler_cfg_ = ? and id_ like '%:%'
            """)
        .params(SPAN, TIMERS, timer)
        .update();
    jdbc.sql("update act_ru_job set duedate_ = due from due_of_test where id_ = job").update();
    return timer.split("\\$")[0];
  }

  private void allFired(JdbcClient jdbc, String event) throws InterruptedException {
    var waiting = "select count(*) from act_ru_job join due_of_test on job = id_";
    while (jdbc.sql(waiting).query(Long.class).single() > 0) {
      TimeUnit.MILLISECONDS.sleep(500);
    }
    var fired =
        jdbc.sql(
                """
                select count(*) as fired, count(distinct root) as cases,
                  max(extract(epoch from start_time_ - due))::int as latest,
                  percentile_disc(0.5) within group (
                    order by extract(epoch from start_time_ - due))::int as median,
                  count(*) filter (where start_time_ > due + interval '60 seconds') as late
                from act_hi_actinst join due_of_test on root = root_proc_inst_id_
                where act_id_ = ? and id_ not like '%:%:%'
                """)
            .param(event)
            .query()
            .singleRow();
    seen.add("%d timers, two nodes, four times one of them killed or frozen".formatted(TIMERS));
    seen.add(
        "seconds after each was due: median %s, latest %s; %s later than a minute"
            .formatted(fired.get("median"), fired.get("latest"), fired.get("late")));
    assertThat(fired).containsAllEntriesOf(Map.of("fired", (long) TIMERS, "cases", (long) TIMERS));
    assertThat((int) fired.get("latest")).isLessThanOrEqualTo((int) LATEST);
  }
}
