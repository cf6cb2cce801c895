package org.sala.engine;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.camunda.bpm.engine.task.Task;
import org.sala.Office;
import org.sala.language.Wording;
import org.sala.people.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks for the tasks of a person's units: as Tasklist does, as plain SQL, and naively. */
class UnitTasks {

  /** How many Tasklist shows at once. */
  static final int PAGE = 15;

  /** As far as a person's tasks are counted. */
  static final int MOST = 1_001;

  private final Office office;
  private final Staff staff;
  private final JdbcClient jdbc;
  private final Map<String, String> ids = new HashMap<>();

  UnitTasks(Office office, Staff staff, JdbcClient jdbc) {
    this.office = office;
    this.staff = staff;
    this.jdbc = jdbc;
  }

  /** The dates of those that are due first, by one of the lists that everybody has. */
  List<Date> next(String person, String list) {
    var byDate = office.engine().getTaskService().createTaskQuery().orderByDueDate().asc();
    return as(
        person,
        () ->
            office
                .engine()
                .getFilterService()
                .<Task, org.camunda.bpm.engine.task.TaskQuery>listPage(id(list), byDate, 0, PAGE)
                .stream()
                .map(task -> new Date(task.getDueDate().getTime()))
                .toList());
  }

  /** How many there are, by one of the lists that everybody has. */
  long count(String person, String list) {
    return as(person, () -> office.engine().getFilterService().count(id(list)));
  }

  /** The same as plain SQL, which knows no right. */
  List<Date> plainNext(String person) {
    return jdbc.sql(
            """
            select due_date_ from act_ru_task t where exists (
              select 1 from act_ru_identitylink l where l.task_id_ = t.id_
                and l.type_ = 'candidate' and l.group_id_ in (:groups))
            order by due_date_, id_ limit 15
            """)
        .param("groups", staff.groupsOf(person))
        .query((row, i) -> new Date(row.getTimestamp(1).getTime()))
        .list();
  }

  /** The same as plain SQL, which knows no right and counts as far. */
  long plainCount(String person) {
    return jdbc.sql(
            """
            select count(*) from (
              select distinct task_id_ from act_ru_identitylink
              where type_ = 'candidate' and group_id_ in (:groups) limit 1001) t
            """)
        .param("groups", staff.groupsOf(person))
        .query(Long.class)
        .single();
  }

  /** The dates of all, in their order: found in all rows, kept in the memory. */
  List<Date> naive(String person, boolean withAssigned) {
    return jdbc
        .sql(
            """
            select distinct t.id_, t.due_date_ from act_ru_task t
            join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
            join act_ru_execution e on e.id_ = t.proc_inst_id_
            left join request r on r.number = e.business_key_
            where l.group_id_ in (:groups) and (:withAssigned or t.assignee_ is null)
              and not coalesce(r.respondent_unit in (:units), false)
              and coalesce(e.business_key_, '') not in (
                select case_number from accused_person where person = :person)
            """)
        .param("groups", staff.groupsOf(person))
        .param("withAssigned", withAssigned)
        .param("units", units(person))
        .param("person", person)
        .query((row, i) -> new Date(row.getTimestamp(2).getTime()))
        .stream()
        .sorted()
        .toList();
  }

  private List<String> units(String person) {
    var units = new ArrayList<>(staff.person(person).unitCodes());
    units.add("of nobody"); // no list is empty in SQL
    return units;
  }

  private String id(String list) {
    return ids.computeIfAbsent(
        list,
        one ->
            office
                .engine()
                .getFilterService()
                .createTaskFilterQuery()
                .filterName(Wording.of(one).label())
                .singleResult()
                .getId());
  }

  private <T> T as(String person, Supplier<T> question) {
    var answer = new AtomicReference<T>();
    office.as(person, () -> answer.set(question.get()));
    return answer.get();
  }
}
