package org.sala.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.StuckSteps;
import org.sala.casefile.StuckSteps.Stuck;
import org.sala.engine.SystemAuthority;
import org.sala.engine.TaskGroups;
import org.sala.language.Bilingual;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The list of what nobody can move: steps for which nobody is left who may do them or whose taker
 * is gone, and steps that Sala does itself and that fail. Whoever is complained of in a case never
 * finds it here.
 */
@Component
class Unmoved {

  private static final String ONLY_WATCHES = "auditors";
  private static final Set<Reason> MENDED_BY_OWNERS =
      Set.of(Reason.STEP_FAILS, Reason.NO_STEP, Reason.TAKER_GONE);

  private final TaskGroups taskGroups;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final StuckSteps stuck;
  private final LeftTasks left;
  private final StandingStill still;
  private final WithoutStep withoutStep;
  private final CaseAccess access;
  private final SystemAuthority system;

  Unmoved(
      TaskGroups taskGroups,
      @Lazy TaskService tasks,
      @Lazy RuntimeService runtime,
      StuckSteps stuck,
      LeftTasks left,
      StandingStill still,
      WithoutStep withoutStep,
      CaseAccess access,
      SystemAuthority system) {
    this.taskGroups = taskGroups;
    this.tasks = tasks;
    this.runtime = runtime;
    this.stuck = stuck;
    this.left = left;
    this.still = still;
    this.withoutStep = withoutStep;
    this.access = access;
    this.system = system;
  }

  /** Why nobody can move a case. */
  enum Reason {
    /** In the groups of the step is nobody who may do it. */
    NOBODY_LEFT,
    /** Whoever has taken the step may not do it any more, or is away. */
    TAKER_GONE,
    /** A step that Sala does itself fails. */
    STEP_FAILS,
    /** An open case has no task, no timer and no job any more. */
    NO_STEP,
    /** A request was referred, and there is no date by which a reply is expected. */
    NO_REPLY_DATE,
    /** No process follows a promise. */
    NO_OWNER,
    /** The clock of a request has stood still for longer than was said. */
    LONG_PAUSE,
    /** Nobody has handed a message on. */
    NOT_HANDED_ON
  }

  /**
   * A case that nobody can move.
   *
   * @param kind null for a process of Sala's own
   * @param step null where it is no step that stands still
   * @param since when the step has waited
   */
  record Row(String caseNumber, Kind kind, Reason reason, Bilingual step, Instant since) {

    Row(String caseNumber, Reason reason, Bilingual step, Instant since) {
      this(caseNumber, Kind.of(caseNumber).orElse(null), reason, step, since);
    }
  }

  /** Whether the list is for this person: those who watch, those who govern, those who mend. */
  boolean isFor(Person person) {
    return person.isIn(ONLY_WATCHES) || person.governs() || person.mendsSteps();
  }

  /** What nobody can move, as far as this person may know of it, the oldest first. */
  List<Row> seenBy(Person person) {
    var failing = stuck.all().stream().map(Unmoved::row);
    var rows =
        Stream.of(waiting().stream(), failing, still.all().stream(), withoutStep.all().stream())
            .flatMap(each -> each)
            .filter(row -> row.kind() != null)
            .toList();
    var numbers = rows.stream().map(Row::caseNumber).collect(Collectors.toSet());
    var known = access.mayKnow(numbers, person);
    // Those who mend steps know the number and the step, as in the message they get, and no more.
    var mends = person.mendsSteps() ? access.notAccused(numbers, person) : Set.<String>of();
    return rows.stream()
        .filter(
            row ->
                (MENDED_BY_OWNERS.contains(row.reason()) && person.mendsSteps() ? mends : known)
                    .contains(row.caseNumber()))
        .toList();
  }

  /** Lets the steps of a case run again that Sala does itself and that failed. */
  void runAgain(String number, Person person) {
    if (!person.mendsSteps() || access.notAccused(Set.of(number), person).isEmpty()) {
      throw new Denied("operations.not-yours-to-mend");
    }
    stuck.runAgain(number);
  }

  /**
   * Gives the steps of a case whose taker is gone back to their units.
   *
   * @throws Denied if this person does not find the case on the list, or only watches
   */
  void giveBack(String number, Person person) {
    if (person.onlyWatches()
        || !isFor(person)
        || seenBy(person).stream()
            .noneMatch(
                row -> row.caseNumber().equals(number) && row.reason() == Reason.TAKER_GONE)) {
      throw new Denied("operations.not-yours-to-give-back");
    }
    left.giveBack(number);
  }

  private List<Row> waiting() {
    return system.get(
        () ->
            rows(
                Stream.concat(
                        taskGroups.unmoved(ONLY_WATCHES).stream()
                            .map(id -> Map.entry(id, Reason.NOBODY_LEFT)),
                        left.all().stream().map(id -> Map.entry(id, Reason.TAKER_GONE)))
                    .toList()));
  }

  private List<Row> rows(List<Map.Entry<String, Reason>> waiting) {
    if (waiting.isEmpty()) {
      return List.of();
    }
    var ids = waiting.stream().map(Map.Entry::getKey).toArray(String[]::new);
    var found =
        tasks.createTaskQuery().taskIdIn(ids).list().stream()
            .collect(Collectors.toMap(Task::getId, task -> task));
    var instances =
        found.values().stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
    var numbers =
        runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
            .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    // A task may have ended since.
    return waiting.stream()
        .filter(each -> found.containsKey(each.getKey()))
        .map(each -> row(found.get(each.getKey()), each.getValue(), numbers))
        .toList();
  }

  private static Row row(Task task, Reason reason, Map<String, String> numbers) {
    return new Row(
        numbers.get(task.getProcessInstanceId()),
        reason,
        Bilingual.ofLines(task.getName()),
        task.getCreateTime().toInstant());
  }

  private static Row row(Stuck stuck) {
    return new Row(stuck.caseNumber(), Reason.STEP_FAILS, stuck.step().name(), stuck.since());
  }
}
