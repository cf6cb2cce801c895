package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sala.FreshOffice;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.people.Staff;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * How long lists, counts and search take over HTTP among a million tasks, next to plain SQL: {@code
 * ./mvnw -Pbench test -Dtest=TaskListBench}.
 */
@ExtendWith(ManyTasksDatabase.class) // before Sala, so that it ends after
@SalaTest
@TestPropertySource(properties = "sala.embedded-database.directory=" + ManyTasksDatabase.FOLDER)
@DirtiesContext // ends the database
@DisplayName("Bench of task lists")
class TaskListBench {

  private static final String OF_UNIT = "people.filter.of-unit";
  private static final String UNASSIGNED = "people.filter.unassigned";
  private static final String DEPUTY = "environment-head"; // acts for the deputy governor
  private static final List<String> PEOPLE =
      List.of("labour-head", "deputy-governor", "desk", DEPUTY);
  private static final int TURNS = 15;
  private static final double MOST_TIMES = 5;

  // Often, seldom, where all of it lies, once and never said; the words are the demonstration's.
  private static final List<Map.Entry<String, String>> REQUESTS =
      List.of(
          Map.entry("page", "0"),
          Map.entry("page", "40"),
          Map.entry("number", "777"),
          Map.entry("category", "ROAD"),
          Map.entry("category", "DISASTER"),
          Map.entry("status", "INSPECTION"),
          Map.entry("status", "REJECTED"),
          Map.entry("unit", "DEP-LAB"),
          Map.entry("q", "\u1798\u1793\u17D2\u1791\u17B8\u179A"),
          Map.entry("q", "\u1794\u17D2\u179A\u17B6\u1780\u17CB\u1788\u17D2\u1793\u17BD\u179B"),
          Map.entry("q", "\u1795\u17D2\u179B\u17BC\u179C"),
          Map.entry("q", "Kampong Chhnang"),
          Map.entry("q", "7000777"),
          Map.entry("q", "zzzz"));

  @Autowired Office office;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcConnectionDetails database;
  @LocalServerPort int port;
  private final List<String> table = new ArrayList<>();
  private double worst;

  @Test
  @DisplayName("shows the next 15, how many there are, and requests by what is asked of them")
  void lists() throws IOException {
    fill();
    var tasks = new UnitTasks(office, staff, jdbc);
    head();
    warmUp();
    for (var person : PEOPLE) {
      lists(person, tasks);
    }
    for (var person : PEOPLE) {
      requests(person);
    }
    var text = String.join("\n", table) + "\n";
    LoggerFactory.getLogger(TaskListBench.class).info("\n{}", text);
    Files.writeString(Path.of("target", "task-lists.md"), text);
    assertThat(worst).as("times as long as plain SQL").isLessThanOrEqualTo(MOST_TIMES);
  }

  private void fill() {
    jdbc.sql(
            """
            insert into absence (person, first_day, last_day, deputy, recorded_by, recorded_at)
            values ('deputy-governor', ?, ?, ?, 'deputy-governor', now())
            """)
        .params(EngineClock.today(), EngineClock.today().plusDays(1), DEPUTY)
        .update();
    var tasks = jdbc.sql("select count(*) from act_ru_task").query(Integer.class).single();
    if (tasks < ManyTasksDatabase.TASKS) {
      var begun = System.nanoTime();
      new ManyTasks(office, FreshOffice.owner(database)).fill(ManyTasksDatabase.TASKS);
      var size =
          jdbc.sql("select pg_size_pretty(pg_database_size(current_database()))")
              .query(String.class)
              .single();
      LoggerFactory.getLogger(TaskListBench.class)
          .info("Filled in {} s: {}.", (System.nanoTime() - begun) / 1_000_000_000, size);
    }
  }

  // So that the first person asked is not measured with the compiler at work.
  private void warmUp() {
    var http = new HttpQuestions(port, PEOPLE.get(0));
    var lists = http.lists();
    IntStream.range(0, 100)
        .forEach(
            turn -> {
              lists.values().forEach(http::cards);
              http.requests("page", "0");
            });
  }

  private void head() {
    table.add(
        "%,d open tasks; %s, %d processors; Java %s, Camunda %s, PostgreSQL %s%n"
            .formatted(
                ManyTasksDatabase.TASKS,
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                ProcessEngine.class.getPackage().getImplementationVersion(),
                jdbc.sql("show server_version").query(String.class).single()));
    table.add(
        "| who | question | how many | over HTTP, ms | in the engine, ms | plain SQL, ms | ratio |");
    table.add("|---|---|---|---|---|---|---|");
  }

  private void lists(String person, UnitTasks tasks) {
    for (var list : List.of(OF_UNIT, UNASSIGNED)) {
      var all = tasks.naive(person, list.equals(OF_UNIT));
      assertThat(tasks.count(person, list)).isEqualTo(Math.min(UnitTasks.MOST, all.size()));
      assertThat(tasks.next(person, list)).isEqualTo(all.subList(0, UnitTasks.PAGE));
    }
    var http = new HttpQuestions(port, person);
    for (var list : http.lists().entrySet()) {
      var at = list.getValue();
      var name = list.getKey();
      var count = upTo(UnitTasks.MOST - 1, http.count(at));
      row(person, name + ": count", count, median(() -> http.count(at)));
      row(person, name + ": 15 by due date", "", median(() -> http.next(at, "dueDate")));
      row(person, name + ": 15 by age", "", median(() -> http.next(at, "created")));
      row(person, name + ": 15 by name", "", median(3, () -> http.next(at, "name")));
      row(person, name + ": cards", "", median(() -> http.cards(at)));
    }
    beside(
        person,
        "the unit's tasks: count",
        () -> tasks.count(person, OF_UNIT),
        () -> tasks.plainCount(person));
    beside(
        person,
        "the unit's tasks: 15 by due date",
        () -> tasks.next(person, OF_UNIT),
        () -> tasks.plainNext(person));
  }

  private void requests(String person) {
    var http = new HttpQuestions(port, person);
    for (var filter : REQUESTS) {
      var page = http.requests(filter.getKey(), filter.getValue());
      row(
          person,
          "requests, " + filter.getKey() + " " + filter.getValue(),
          page.get("total").asText() + (page.get("more").asBoolean() ? "+" : ""),
          median(() -> http.requests(filter.getKey(), filter.getValue())));
    }
  }

  private static String upTo(long most, long count) {
    return count > most ? most + "+" : String.valueOf(count);
  }

  private void row(String person, String question, String count, double ms) {
    table.add("| %s | %s | %s | %.1f | | | |".formatted(person, question, count, ms));
  }

  private void beside(String person, String question, Supplier<?> asked, Supplier<?> plain) {
    var ours = median(asked);
    var theirs = median(plain);
    worst = Math.max(worst, ours / theirs);
    table.add(
        "| %s | %s | | | %.1f | %.1f | %.1f |"
            .formatted(person, question, ours, theirs, ours / theirs));
  }

  private static double median(Supplier<?> question) {
    IntStream.range(0, 6).forEach(turn -> question.get()); // plans are kept from the sixth on
    return median(TURNS, question);
  }

  private static double median(int turns, Supplier<?> question) {
    return IntStream.range(0, turns)
        .mapToDouble(
            turn -> {
              var begun = System.nanoTime();
              question.get();
              return (System.nanoTime() - begun) / 1e6;
            })
        .sorted()
        .skip(turns / 2)
        .findFirst()
        .orElseThrow();
  }
}
