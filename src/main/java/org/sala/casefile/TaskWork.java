package org.sala.casefile;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.TaskDrafts.Draft;
import org.sala.engine.AlreadyDone;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Staff;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person's work on one task: the case beside its form, what was typed so far, completing it.
 */
@Service
public class TaskWork {

  private final TaskService tasks;
  private final FormService formService;
  private final PersonsTasks persons;
  private final FormsAtWork forms;
  private final FormFields fields;
  private final List<CaseContent> contents;
  private final Staff staff;

  TaskWork(
      @Lazy TaskService tasks,
      @Lazy FormService formService,
      PersonsTasks persons,
      FormsAtWork forms,
      FormFields fields,
      @Lazy List<CaseContent> contents,
      Staff staff) {
    this.tasks = tasks;
    this.formService = formService;
    this.persons = persons;
    this.forms = forms;
    this.fields = fields;
    this.contents = contents;
    this.staff = staff;
  }

  /**
   * What the tab "Work" shows.
   *
   * @param reader the account that reads: words kept in a page's memory are that person's alone
   * @param assignee null while the task is free
   * @param mayWork whether the reader may fill in the form: it is the reader's, or free
   * @param mayPrepare whether the reader may write into the form for who does the task
   * @param preparedBy who has prepared what stands in the form; null for nobody
   * @param draftSavedAt when the reader's words were last kept; null if there are none
   * @param content the case as the reader may see it; null if the reader may see the task alone
   */
  public record Work(
      String reader,
      String taskId,
      String name,
      String description,
      Instant dueAt,
      String assignee,
      String assigneeName,
      boolean mayWork,
      boolean mayPrepare,
      String preparedBy,
      String number,
      Kind kind,
      FormView form,
      Instant draftSavedAt,
      Object content) {}

  @Transactional
  public Optional<Work> open(String taskId, String user) {
    return persons.find(taskId).map(task -> work(task, user));
  }

  private Work work(Task task, String user) {
    var found = forms.of(task, user);
    var number = found.number();
    return new Work(
        user,
        task.getId(),
        Bilingual.ofLines(task.getName()).forReader(),
        FormWords.half(task.getDescription()),
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null),
        task.getAssignee(),
        persons.nameOf(task.getAssignee()),
        mayWork(task, user),
        !persons.mayClaim(task, user) && persons.mayAssign(task, user),
        found.prepared().map(each -> persons.nameOf(each.person())).orElse(null),
        number,
        Kind.of(number).orElseThrow(),
        fields.of(found.form(), number, staff.person(user), found.given(), found.answers()),
        found.draft().map(Draft::savedAt).orElse(null),
        contents.stream()
            .filter(each -> each.follows(number))
            .findFirst()
            .flatMap(each -> each.content(number, user))
            .orElse(null));
  }

  /**
   * Completes the task, and claims it before if it is free.
   *
   * @throws Refusal with a problem for each answer that is wrong; nothing is done then
   */
  @Transactional
  public void complete(String taskId, String user, Map<String, Object> answers) {
    var task = persons.find(taskId).orElseThrow(AlreadyDone::new);
    if (task.getAssignee() == null) {
      tasks.claim(taskId, user);
    } else if (!task.getAssignee().equals(user)) {
      throw new Refusal(Wording.of("casefile.somebody-elses", persons.nameOf(task.getAssignee())));
    }
    try {
      formService.submitTaskForm(taskId, answers);
    } catch (FormFieldValidationException invalid) {
      throw invalid.getCause() instanceof Refusal refusal ? refusal : invalid;
    }
  }

  /**
   * Completes the task with what stands in its form when this person opens it, changed by these
   * answers.
   *
   * @throws Refusal as {@link #complete} does, and where the form shows what is to be decided on:
   *     that is not done unread
   */
  @Transactional
  void completeAsOpened(String taskId, String user, Map<String, Object> changed) {
    var task = persons.find(taskId).orElseThrow(AlreadyDone::new);
    var found = forms.of(task, user);
    var reader = staff.person(user);
    if (found.prepared().isPresent()
        || fields
            .of(found.form(), found.number(), reader, found.given(), found.answers())
            .showsEarlierWords()) {
      throw new Refusal(Wording.of("casefile.bulk-unread"));
    }
    var answers = fields.values(found.form(), found.number(), found.given(), found.answers());
    answers.putAll(changed);
    answers.values().removeIf(Objects::isNull);
    complete(taskId, user, answers);
  }

  /**
   * Claims a free task.
   *
   * @throws AlreadyDone if the task is not there any more, or not for this person
   * @throws Refusal if somebody has it
   */
  @Transactional
  void claim(String taskId, String user) {
    var task = persons.find(taskId).orElseThrow(AlreadyDone::new);
    if (task.getAssignee() != null && !task.getAssignee().equals(user)) {
      throw new Refusal(Wording.of("casefile.has-task", persons.nameOf(task.getAssignee())));
    }
    tasks.claim(taskId, user);
  }

  /** Which components of the form would not show if these were the answers. */
  @Transactional
  Set<String> hidden(String taskId, String user, Map<String, Object> changed) {
    var task = persons.find(taskId).orElseThrow(AlreadyDone::new);
    var found = forms.of(task, user);
    var answers = fields.values(found.form(), found.number(), found.given(), found.answers());
    answers.putAll(changed);
    return fields.hidden(found.form(), found.number(), answers);
  }

  private boolean mayWork(Task task, String user) {
    return task.getAssignee() == null
        ? persons.mayClaim(task, user)
        : task.getAssignee().equals(user);
  }
}
