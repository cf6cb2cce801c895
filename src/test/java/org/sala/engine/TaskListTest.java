package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.FreshOffice;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.people.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SalaTest
@TestPropertySource(
    properties = "tests.of=task-lists") // thousands of tasks: a database of their own
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A list of many tasks")
class TaskListTest {

  private static final String OF_UNIT = "people.filter.of-unit";
  private static final String UNASSIGNED = "people.filter.unassigned";

  private static final List<String> LISTS =
      List.of(
          OF_UNIT,
          "people.filter.mine",
          UNASSIGNED,
          "people.filter.due-soon",
          "people.filter.overdue",
          "people.filter.escalations");

  @Autowired Office office;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcConnectionDetails database;
  private UnitTasks tasks;

  @BeforeAll
  void many() {
    tasks = new UnitTasks(office, staff, jdbc);
    new ManyTasks(office, FreshOffice.owner(database)).fill(5_000);
    jdbc.sql(
            "insert into accused_person select number, 'labour-head', 'desk', now()"
                + " from request where number in ('-50', '-100', '-7')")
        .update();
  }

  @ParameterizedTest(name = "shows {0} the same as a naive look at every row")
  @ValueSource(strings = {"labour-head", "deputy-governor", "desk", "labour-officer"})
  void same(String person) {
    for (var list : new String[] {OF_UNIT, UNASSIGNED}) {
      var all = tasks.naive(person, list.equals(OF_UNIT));
      assertThat(tasks.count(person, list)).isEqualTo(Math.min(UnitTasks.MOST, all.size()));
      assertThat(tasks.next(person, list))
          .isEqualTo(all.subList(0, Math.min(UnitTasks.PAGE, all.size())));
    }
    assertThat(tasks.naive("labour-head", true)).hasSize(98);
  }

  @Test
  @DisplayName("is found along the indexes of candidate links")
  void plans() {
    var configuration =
        (ProcessEngineConfigurationImpl) office.engine().getProcessEngineConfiguration();
    var plans = new Plans();
    configuration.getSqlSessionFactory().getConfiguration().addInterceptor(plans);
    tasks.next("deputy-governor", OF_UNIT);
    assertThat(plans.taken()).contains("sala_candidate_due").doesNotContain("Seq Scan on act_ru");
    tasks.count("deputy-governor", OF_UNIT);
    assertThat(plans.taken()).contains("sala_candidate_due").doesNotContain("act_ru_task");
    tasks.count("deputy-governor", UNASSIGNED);
    assertThat(plans.taken()).contains("sala_candidate_due").doesNotContain("act_ru_task");
  }

  @Test
  @DisplayName(
      "is found along the indexes that the golden file says, each shipped list by date and counted")
  void shippedLists() throws IOException {
    var configuration =
        (ProcessEngineConfigurationImpl) office.engine().getProcessEngineConfiguration();
    var plans = new Plans();
    configuration.getSqlSessionFactory().getConfiguration().addInterceptor(plans);
    var lines = new ArrayList<String>();
    for (var list : LISTS) {
      plans.taken();
      tasks.next("deputy-governor", list);
      lines.add(list + ", 15 by due date: " + plans.indexes());
      tasks.count("deputy-governor", list);
      lines.add(list + ", count: " + plans.indexes());
    }
    var found = String.join("\n", lines) + "\n";
    Files.writeString(Path.of("target/task-list-plans.txt"), found);
    assertThat(found)
        .isEqualTo(Files.readString(Path.of("src/test/resources/task-list-plans.txt")));
  }
}
