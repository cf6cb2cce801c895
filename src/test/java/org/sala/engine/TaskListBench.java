package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.people.Staff;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * How long "my unit's tasks" takes among a million, next to plain SQL: {@code ./mvnw -Pbench test
 * -Dtest=TaskListBench -Dtasks=1000000}.
 */
@ExtendWith(ManyTasksDatabase.class) // before Sala, so that it ends after
@SalaTest
@TestPropertySource(properties = "sala.embedded-database.directory=" + ManyTasksDatabase.FOLDER)
@DirtiesContext // ends the database
@DisplayName("Bench of task lists")
class TaskListBench {

  private static final String OF_UNIT = "people.filter.of-unit";
  private static final String UNASSIGNED = "people.filter.unassigned";
  private static final int TURNS = 15;

  @Autowired Office office;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcConnectionDetails database;
  private final List<String> table = new ArrayList<>();

  @Test
  @DisplayName("shows the next 15 and how many there are")
  void lists() throws IOException {
    fill();
    var tasks = new UnitTasks(office, staff, jdbc);
    head();
    for (var person : List.of("labour-head", "deputy-governor", "desk")) {
      var all = tasks.naive(person, true);
      assertThat(tasks.count(person, OF_UNIT)).isEqualTo(Math.min(UnitTasks.MOST, all.size()));
      assertThat(tasks.next(person, OF_UNIT)).isEqualTo(all.subList(0, UnitTasks.PAGE));
      var plainNext = median(() -> tasks.plainNext(person));
      var plainCount = median(() -> tasks.plainCount(person));
      row(person, all.size(), "next 15", median(() -> tasks.next(person, OF_UNIT)), plainNext);
      row(person, all.size(), "count", median(() -> tasks.count(person, OF_UNIT)), plainCount);
      var free = tasks.naive(person, false);
      assertThat(tasks.next(person, UNASSIGNED)).isEqualTo(free.subList(0, UnitTasks.PAGE));
      assertThat(tasks.count(person, UNASSIGNED)).isEqualTo(Math.min(UnitTasks.MOST, free.size()));
      row(
          person,
          free.size(),
          "unassigned, next 15",
          median(() -> tasks.next(person, UNASSIGNED)),
          plainNext);
      row(
          person,
          free.size(),
          "unassigned, count",
          median(() -> tasks.count(person, UNASSIGNED)),
          plainCount);
    }
    var text = String.join("\n", table) + "\n";
    LoggerFactory.getLogger(TaskListBench.class).info("\n{}", text);
    Files.writeString(Path.of("target", "task-lists.md"), text);
  }

  private void fill() {
    var tasks = jdbc.sql("select count(*) from act_ru_task").query(Integer.class).single();
    if (tasks < ManyTasksDatabase.TASKS) {
      new ManyTasks(office, BulkLoad.owner(database)).fill(ManyTasksDatabase.TASKS);
    }
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
    table.add("| who | sees | question | Sala, ms | plain SQL, ms | ratio |");
    table.add("|---|---|---|---|---|---|");
  }

  private void row(String person, int sees, String question, double ours, double plain) {
    table.add(
        "| %s | %,d | %s | %.1f | %.1f | %.1f |"
            .formatted(person, sees, question, ours, plain, ours / plain));
  }

  private static double median(Supplier<?> question) {
    return IntStream.range(0, TURNS)
        .mapToDouble(
            turn -> {
              var begun = System.nanoTime();
              question.get();
              return (System.nanoTime() - begun) / 1e6;
            })
        .sorted()
        .skip(TURNS / 2)
        .findFirst()
        .orElseThrow();
  }
}
