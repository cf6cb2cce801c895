package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.FreshOffice;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.people.Staff;
import org.sala.people.Units;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SalaTest
@TestPropertySource(properties = "tests.of=random-offices") // people move: a database of their own
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("In an office of chance")
class RandomOfficesTest {

  private static final int TASKS = 300;
  private static final List<String> GROUPS =
      List.of(
          "desk",
          "governors",
          "deputy-governors",
          "labour-heads",
          "labour-officers",
          "labour-inspectors",
          "environment-heads",
          "environment-officers",
          "auditors");
  private static final List<String> PEOPLE =
      List.of("desk", "labour-head", "labour-officer", "environment-head", "deputy-governor");
  private static final List<String> UNITS = List.of("DEP-LAB", "DEP-ENV", "GOV", "DGOV", "OWSU");

  @Autowired Office office;
  @Autowired Staff staff;
  @Autowired Units units;
  @Autowired JdbcClient jdbc;
  @Autowired JdbcConnectionDetails database;

  @BeforeAll
  void fill() {
    new ManyTasks(office, FreshOffice.owner(database)).fill(TASKS);
  }

  @ParameterizedTest(name = "{0}, everybody sees by the engine's queries what the rule says")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void same(int seed) {
    var chance = new Random(seed);
    shuffle(chance);
    compare(chance);
    move(chance);
    compare(chance);
  }

  private void shuffle(Random chance) {
    jdbc.sql("delete from act_ru_identitylink where task_id_ like '%-%-%-%-%-%'").update();
    jdbc.sql("delete from accused_person").update();
    for (var task :
        jdbc.sql("select id_ from act_ru_task where id_ like '%-%-%-%-%-%'")
            .query(String.class)
            .list()) {
      IntStream.range(0, chance.nextInt(4)) // now and then a group twice, or none
          .forEach(i -> link(task, one(GROUPS, chance)));
      // After the links, so that they have to follow.
      jdbc.sql("update act_ru_task set assignee_ = ?, due_date_ = ? where id_ = ?")
          .params(
              chance.nextBoolean() ? one(PEOPLE, chance) : null,
              chance.nextInt(9) == 0 ? null : day(chance.nextInt(30)),
              task)
          .update();
    }
    for (int i = 1; i <= TASKS; i++) {
      jdbc.sql("update request set respondent_unit = ? where number = ?")
          .params(chance.nextInt(5) == 0 ? one(UNITS, chance) : null, "-" + i)
          .update();
      if (chance.nextInt(8) == 0) {
        jdbc.sql("insert into accused_person values (?, ?, 'desk', now())")
            .params("-" + i, one(PEOPLE, chance))
            .update();
      }
    }
    move(chance);
  }

  private void link(String task, String group) {
    jdbc.sql(
            "insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)"
                + " values (gen_random_uuid()::text, 1, ?, 'candidate', ?)")
        .params(group, task)
        .update();
  }

  /** Everybody gets new groups; somebody may be left with none. Somebody is away. */
  private void move(Random chance) {
    for (var person : PEOPLE) {
      jdbc.sql("delete from act_id_membership where user_id_ = ?").param(person).update();
      var groups = new HashSet<String>();
      IntStream.range(0, chance.nextInt(4)).forEach(i -> groups.add(one(GROUPS, chance)));
      for (var group : groups) {
        jdbc.sql("insert into act_id_membership (user_id_, group_id_) values (?, ?)")
            .params(person, group)
            .update();
      }
    }
    jdbc.sql("update absence set ended_by = 'chance', ended_at = now() where ended_at is null")
        .update();
    for (var person : PEOPLE) {
      var deputy = one(PEOPLE, chance);
      if (chance.nextInt(3) == 0 && !deputy.equals(person)) {
        jdbc.sql(
                """
                insert into absence (person, first_day, last_day, deputy, recorded_by, recorded_at)
                values (?, ?, ?, ?, 'chance', now())
                """)
            .params(
                person, EngineClock.today().minusDays(1), EngineClock.today().plusDays(1), deputy)
            .update();
      }
    }
  }

  private void compare(Random chance) {
    var naive = new NaiveTasks(jdbc, units.all());
    for (var person : PEOPLE) {
      var groups = staff.groupsOf(person);
      everything(person, groups, naive);
      if (!groups.isEmpty()) {
        lists(person, groups, naive, day(chance.nextInt(30)));
      }
      var other = one(GROUPS, chance);
      assertThat(as(person, () -> tasks().taskCandidateGroup(other).count()))
          .isEqualTo(
              naive
                  .of(
                      person,
                      groups,
                      Set.of(other),
                      task -> task.assignee() == null,
                      NaiveTasks.BY_DUE)
                  .size());
    }
  }

  private void everything(String person, Set<String> groups, NaiveTasks naive) {
    var all = naive.of(person, groups, groups, task -> true, NaiveTasks.BY_AGE);
    same(all, as(person, () -> ids(tasks().orderByTaskCreateTime().asc())));
    assertThat(as(person, () -> tasks().count())).isEqualTo(all.size());
    same(
        naive.of(person, groups, groups, task -> person.equals(task.assignee()), NaiveTasks.BY_AGE),
        as(person, () -> ids(tasks().taskAssignee(person).orderByTaskCreateTime().asc())));
  }

  private void lists(String person, Set<String> groups, NaiveTasks naive, Date day) {
    var asked = List.copyOf(groups);
    var all = naive.of(person, groups, groups, task -> true, NaiveTasks.BY_DUE);
    Supplier<TaskQuery> ofUnit = () -> tasks().taskCandidateGroupIn(asked).includeAssignedTasks();
    same(all, as(person, () -> ids(ofUnit.get().orderByDueDate().asc())));
    assertThat(as(person, () -> ofUnit.get().count())).isEqualTo(all.size());
    var page = all.subList(Math.min(7, all.size()), Math.min(7 + 15, all.size()));
    same(
        page,
        as(
            person,
            () ->
                ofUnit.get().orderByDueDate().asc().listPage(7, 15).stream()
                    .map(Task::getId)
                    .toList()));
    var free = naive.of(person, groups, groups, task -> task.assignee() == null, NaiveTasks.BY_AGE);
    same(
        reversed(free),
        as(person, () -> ids(tasks().taskCandidateGroupIn(asked).orderByTaskCreateTime().desc())));
    var due =
        naive.of(
            person,
            groups,
            groups,
            task -> task.due() != null && task.due().before(day),
            NaiveTasks.BY_DUE);
    same(due, as(person, () -> ids(ofUnit.get().dueBefore(day).orderByDueDate().asc())));
    assertThat(as(person, () -> ofUnit.get().dueBefore(day).count())).isEqualTo(due.size());
    assertThat(as(person, () -> ofUnit.get().orderByTaskName().asc().list())).hasSize(all.size());
  }

  private static List<String> reversed(List<String> ids) {
    return ids.stream().sorted(Comparator.comparingInt(id -> -ids.indexOf(id))).toList();
  }

  private static void same(List<String> expected, List<String> found) {
    assertThat(found).containsExactlyElementsOf(expected);
  }

  private static List<String> ids(Query<?, Task> query) {
    return query.list().stream().map(Task::getId).toList();
  }

  private TaskQuery tasks() {
    return office.engine().getTaskService().createTaskQuery();
  }

  private <T> T as(String person, Supplier<T> question) {
    var answer = new AtomicReference<T>();
    office.as(person, () -> answer.set(question.get()));
    return answer.get();
  }

  private static Date day(int day) {
    return Date.from(Office.instant("2026-09-%02dT17:30".formatted(day + 1)));
  }

  private static <T> T one(List<T> of, Random chance) {
    return of.get(chance.nextInt(of.size()));
  }
}
