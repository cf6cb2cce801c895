package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.database.ClonedRequests;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What it takes to follow closed cases on a changed process, and what the people at work notice of
 * it: {@code ./mvnw -Pbench test -Dtest=ReplayBench}; the figures stand in {@code
 * target/models.txt}.
 */
@DisplayName("Bench of closed cases on a changed process")
class ReplayBench extends RequestSteps {

  private static final int CASES = Integer.getInteger("cases", 1_000);
  private static final double REPLAY_SECONDS = 60;
  private static final int QUESTIONS = 60;
  private static final int WARM_UP = 20;
  private static final double MOST_TIMES_SLOWER = 2;
  private static final long LONGEST_SECONDS = 120;

  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;
  private Modeler modeler;

  @Test
  @DisplayName(
      "1,000 are followed within a minute, and the desk's answers take at most twice as long")
  void replay() {
    modeler = new Modeler(port);
    var number = assigned("2026-07-01T09:00");
    examine("labour-officer", number, "nextStep", "HAND_BACK", "reason", "My cousin is there.");
    office.complete("labour-head", number, "Activity_AssignOfficer", "officer", "labour-officer");
    answer(number, "2026-07-02");
    office.complete(
        "desk", number, "Activity_RecordResponse", "toldBy", "PHONE", "response", "AGREED");
    new ClonedRequests(jdbc).of(number, CASES);
    office.itIs("2026-07-20T09:00");
    var change = proposed();
    var began = System.nanoTime();
    rehearse();
    var took = seconds(began);
    var read = modeler.read("auditor", change);
    assertThat(JsonPath.<Integer>read(read, "$.replayed.touched")).isGreaterThan(CASES);
    assertThat(JsonPath.<List<Integer>>read(read, "$.replayed.outcomes[*].cases"))
        .containsExactly(CASES + 1);
    ModelsBench.tell(
        "%d closed cases followed on a changed process: %.1f s (goal %.0f s)"
            .formatted(CASES, took, REPLAY_SECONDS));
    assertThat(took).isLessThanOrEqualTo(REPLAY_SECONDS);
    besides();
  }

  private void besides() {
    ask(WARM_UP);
    var quiet = ask(QUESTIONS);
    var isOver = new AtomicBoolean();
    var rehearsals =
        CompletableFuture.runAsync(
            () -> {
              var began = System.nanoTime();
              while (!isOver.get() && seconds(began) < LONGEST_SECONDS) {
                proposed();
                rehearse();
              }
            });
    var meanwhile = ask(QUESTIONS);
    assertThat(rehearsals).isNotDone();
    isOver.set(true);
    rehearsals.join();
    for (var kind : List.of("list", "intake")) {
      var before = median(quiet.get(kind));
      var then = median(meanwhile.get(kind));
      ModelsBench.tell(
          "the desk's %s: median %.0f ms before, %.0f ms during a rehearsal, %.2f times (goal %.0f times)"
              .formatted(kind, before * 1000, then * 1000, then / before, MOST_TIMES_SLOWER));
      assertThat(then / before).as(kind).isLessThanOrEqualTo(MOST_TIMES_SLOWER);
    }
  }

  private int proposed() {
    return modeler.propose("Swapped", ModelReplayTest.swapped());
  }

  private void rehearse() {
    var management = office.engine().getManagementService();
    var jobs = management.createJobQuery().processDefinitionKey("model-rehearsal");
    for (var next = jobs.list(); !next.isEmpty(); next = jobs.list()) {
      next.forEach(job -> management.executeJob(job.getId()));
    }
  }

  private Map<String, List<Double>> ask(int times) {
    var desk = modeler.as("desk");
    var took = Map.<String, List<Double>>of("list", new ArrayList<>(), "intake", new ArrayList<>());
    for (int i = 0; i < times; i++) {
      var began = System.nanoTime();
      assertThat(desk.get("/api/requests?size=15").statusCode()).isEqualTo(200);
      took.get("list").add(seconds(began));
      began = System.nanoTime();
      assertThat(desk.post("/api/requests", request(i)).statusCode()).isEqualTo(201);
      took.get("intake").add(seconds(began));
    }
    return took;
  }

  private static String request(int i) {
    return """
        {"channel": "WALK_IN", "category": "LABOUR", "priority": "HIGH", "placeCode": "0403",
         "subject": "Wages paid late %1$x", "narrative": "It happened %1$x times %2$x.",
         "requester": {"kind": "UNION", "organisation": "Union %1$x", "phone": "012345678",
                       "confidential": false}}
        """
        .formatted(System.nanoTime(), i);
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
