package org.sala.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.sala.engine.SystemAuthority;
import org.sala.people.Person;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The two rules about who may know, for cases of every kind: may this person know of this case, and
 * may this person know who asked. Whatever speaks of a case goes through here, with {@link
 * #mayKnow} for one case or with the SQL of {@link #known} for many. Deny first: whoever is
 * complained of, or works for the unit complained of, knows nothing (R06, R11); process owners and
 * administrators have no business in case files.
 */
@Component
public class CaseAccess {

  private final JdbcClient jdbc;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final SystemAuthority system;

  CaseAccess(
      JdbcClient jdbc,
      @Lazy TaskService tasks,
      @Lazy RuntimeService runtime,
      SystemAuthority system) {
    this.jdbc = jdbc;
    this.runtime = runtime;
    this.tasks = tasks;
    this.system = system;
  }

  /**
   * SQL that holds for the cases in which the person of {@link #bind} is not complained of.
   *
   * @param number the column that holds the number of the case
   */
  public static String notAccused(String number) {
    return number
        + " not in (select x.case_number from accused x"
        + " where x.unit = any(:personsUnits) or x.person = :personsId)";
  }

  /**
   * SQL that holds for the cases that the person of {@link #bind} may know of by their office; a
   * task opens a case beside these, see {@link #mayKnow}.
   *
   * @param number the column that holds the number of the case
   */
  public static String known(String number) {
    return "("
        + notAccused(number)
        // Asked of each case, whatever the database guesses: a page needs it of few, and a unit may
        // answer for many.
        + " and (:readsAll or coalesce((select true from answered_for y where y.case_number = "
        + number
        + " and y.unit = any(:examinesFor) limit 1), false)))";
  }

  /** Tells a statement with {@link #known} or {@link #notAccused} whose eyes it is for. */
  public static StatementSpec bind(StatementSpec statement, Person person) {
    return statement
        .param("personsUnits", person.unitCodes().toArray(String[]::new))
        .param("personsId", person.id())
        .param("readsAll", person.readsAll())
        .param("examinesFor", person.examinesFor().toArray(String[]::new));
  }

  /** Whether the person is complained of in a case, or works for the unit that is. */
  public boolean isAccused(String caseNumber, Person person) {
    return notAccused(Set.of(caseNumber), person).isEmpty();
  }

  /** Those of the cases in which neither the person nor a unit of theirs is complained of. */
  public Set<String> notAccused(Collection<String> caseNumbers, Person person) {
    return holding(notAccused("c.number"), caseNumbers, person);
  }

  /** Whether the person may know of a case: by office, or because a task of it waits for them. */
  public boolean mayKnow(String caseNumber, Person person) {
    return !mayKnow(Set.of(caseNumber), person).isEmpty();
  }

  /** Those of the cases that the person may know of, asked once for all of them. */
  public Set<String> mayKnow(Collection<String> caseNumbers, Person person) {
    var known = holding(known("c.number"), caseNumbers, person);
    var others = new HashSet<>(caseNumbers);
    others.removeAll(known);
    if (!others.isEmpty() && !person.unitCodes().isEmpty() && !person.groups().isEmpty()) {
      known.addAll(withTask(notAccused(others, person), person));
    }
    return known;
  }

  /**
   * Whether the person may know who asked: the desk and the governors always, the unit that answers
   * unless the requester wants to stay unnamed. A unit that only gives an opinion need not, and an
   * auditor need not.
   */
  public boolean mayKnowRequester(String caseNumber, Person person) {
    if (isAccused(caseNumber, person)) {
      return false;
    }
    return person.receivesRequesters()
        || isOfAnsweringUnit(caseNumber, person) && mayKnow(caseNumber, person);
  }

  private boolean isOfAnsweringUnit(String caseNumber, Person person) {
    return jdbc.sql(
            """
            select exists (select from answered_for
              where case_number = :number and unit = any(:units) and not confidential)
            """)
        .param("number", caseNumber)
        .param("units", person.unitCodes().toArray(String[]::new))
        .query(Boolean.class)
        .single();
  }

  private Set<String> holding(String rule, Collection<String> caseNumbers, Person person) {
    var statement =
        jdbc.sql("select c.number from case_file c where c.number = any(:numbers) and " + rule)
            .param("numbers", caseNumbers.toArray(String[]::new));
    return new HashSet<>(bind(statement, person).query(String.class).set());
  }

  private Collection<String> withTask(Set<String> caseNumbers, Person person) {
    return caseNumbers.isEmpty() ? caseNumbers : system.get(() -> waiting(caseNumbers, person));
  }

  private Collection<String> waiting(Set<String> caseNumbers, Person person) {
    var instances =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
            .taskCandidateGroupIn(person.groups().stream().sorted().toList())
            .includeAssignedTasks()
            .list()
            .stream()
            .map(Task::getProcessInstanceId)
            .collect(Collectors.toSet());
    if (instances.isEmpty() || caseNumbers.size() == 1) {
      return instances.isEmpty() ? Set.of() : caseNumbers;
    }
    return runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
        .map(ProcessInstance::getBusinessKey)
        .toList();
  }
}
