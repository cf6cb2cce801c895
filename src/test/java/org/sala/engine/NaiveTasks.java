package org.sala.engine;

import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.sala.people.Unit;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tasks a person may see, found by looking at each with the rule in hand. */
class NaiveTasks {

  /** By due date, without one last, then by id. */
  static final Comparator<Seen> BY_DUE =
      Comparator.comparing(Seen::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Seen::id);

  /** The oldest first. */
  static final Comparator<Seen> BY_AGE =
      Comparator.comparing(Seen::created).thenComparing(Seen::id);

  private final List<Seen> tasks;
  private final Map<String, Set<String>> candidates = new HashMap<>();
  private final Map<String, Set<String>> accusedPersons = new HashMap<>();
  private final Map<String, String> accusedUnits = new HashMap<>();
  private final NaiveSeats seats;

  /** A task as it stands in the tables. */
  record Seen(String id, Date due, Date created, String assignee, String caseNumber) {}

  NaiveTasks(JdbcClient jdbc, List<Unit> units) {
    seats = new NaiveSeats(jdbc, units);
    tasks =
        jdbc.sql(
                """
                select t.id_, t.due_date_, t.create_time_, t.assignee_, e.business_key_
                from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                """)
            .query(
                (row, i) ->
                    new Seen(
                        row.getString(1),
                        row.getTimestamp(2) == null
                            ? null
                            : new Date(row.getTimestamp(2).getTime()),
                        new Date(row.getTimestamp(3).getTime()),
                        row.getString(4),
                        row.getString(5)))
            .list();
    jdbc.sql("select task_id_, group_id_ from act_ru_identitylink where type_ = 'candidate'")
        .query((RowCallbackHandler) row -> add(candidates, row.getString(1), row.getString(2)));
    jdbc.sql("select case_number, person from accused_person")
        .query((RowCallbackHandler) row -> add(accusedPersons, row.getString(1), row.getString(2)));
    jdbc.sql("select number, respondent_unit from request where respondent_unit is not null")
        .query((RowCallbackHandler) row -> accusedUnits.put(row.getString(1), row.getString(2)));
  }

  private static void add(Map<String, Set<String>> to, String key, String value) {
    to.computeIfAbsent(key, any -> new HashSet<>()).add(value);
  }

  /** The ids of the tasks of these groups that the person sees. */
  List<String> of(
      String person,
      Set<String> persons,
      Set<String> asked,
      Predicate<Seen> more,
      Comparator<Seen> order) {
    var absent = seats.absent(person);
    return tasks.stream()
        .filter(task -> isOf(task, persons, person, absent) && isOf(task, asked, person, absent))
        .filter(task -> !isAccused(task.caseNumber(), person, seats.own(person)))
        .filter(more)
        .sorted(order)
        .map(Seen::id)
        .toList();
  }

  // A group that is held in somebody's place alone counts in no case against that person.
  private boolean isOf(Seen task, Set<String> groups, String person, Set<String> absent) {
    boolean isAgainstSeat =
        absent.stream().anyMatch(each -> isAccused(task.caseNumber(), each, seats.passed(each)));
    return candidates.getOrDefault(task.id(), Set.of()).stream()
        .filter(groups::contains)
        .anyMatch(
            group ->
                !isAgainstSeat
                    || seats.own(person).contains(group)
                    || absent.stream().noneMatch(each -> seats.passed(each).contains(group)));
  }

  private boolean isAccused(String caseNumber, String person, Set<String> groups) {
    var accused = accusedUnits.get(caseNumber);
    return accusedPersons.getOrDefault(caseNumber, Set.of()).contains(person)
        || seats.unitsOf(groups).stream().anyMatch(unit -> unit.equals(accused));
  }
}
