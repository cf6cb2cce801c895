package org.sala.casefile;

import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.TaskPermissions;
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
 * One person's work on one task: the case beside its form, what was typed so far, and completing
 * it. The first word claims a free task; a draft that is emptied gives it back.
 */
@Service
class TaskWork {

  private final TaskService tasks;
  private final FormService formService;
  private final AuthorizationService authorizations;
  private final TaskForms forms;
  private final FormFields fields;
  private final TaskDrafts drafts;
  private final EarlierAnswers earlier;
  private final List<CaseContent> contents;
  private final TaskCases cases;
  private final Staff staff;

  TaskWork(
      @Lazy TaskService tasks,
      @Lazy FormService formService,
      @Lazy AuthorizationService authorizations,
      TaskForms forms,
      FormFields fields,
      TaskDrafts drafts,
      EarlierAnswers earlier,
      @Lazy List<CaseContent> contents,
      TaskCases cases,
      Staff staff) {
    this.tasks = tasks;
    this.formService = formService;
    this.authorizations = authorizations;
    this.forms = forms;
    this.fields = fields;
    this.drafts = drafts;
    this.earlier = earlier;
    this.contents = contents;
    this.cases = cases;
    this.staff = staff;
  }

  /**
   * What the tab "Work" shows.
   *
   * @param reader the account that reads: words kept in a page's memory are that person's alone
   * @param assignee null while the task is free
   * @param mayWork whether the reader may fill in the form: it is the reader's, or free
   * @param draftSavedAt when the reader's words were last kept; null if there are none
   * @param content the case as the reader may see it; null if the reader may see the task alone
   */
  record Work(
      String reader,
      String taskId,
      String name,
      String description,
      Instant dueAt,
      String assignee,
      String assigneeName,
      boolean mayWork,
      String number,
      Kind kind,
      FormView form,
      Instant draftSavedAt,
      Object content) {}

  /**
   * What came of keeping a draft.
   *
   * @param answers the whole draft by now
   * @param hidden the ids of the components that do not show any more
   * @param assignee who has the task now; null while it is free
   */
  record Kept(
      Instant savedAt,
      Map<String, Object> answers,
      Set<String> hidden,
      String assignee,
      String assigneeName) {}

  @Transactional
  Optional<Work> open(String taskId, String user) {
    return find(taskId).map(task -> work(task, user));
  }

  private Work work(Task task, String user) {
    var number = cases.ofTask(task.getId()).orElseThrow(AlreadyDone::new);
    var draft = drafts.of(task.getId(), user);
    var form = forms.of(task.getId());
    var given = formService.getTaskFormVariables(task.getId());
    var before = new HashMap<>(earlier.of(task, form, number));
    draft.ifPresent(kept -> before.putAll(kept.answers()));
    return new Work(
        user,
        task.getId(),
        Bilingual.ofLines(task.getName()).forReader(),
        FormWords.half(task.getDescription()),
        Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null),
        task.getAssignee(),
        nameOf(task.getAssignee()),
        mayWork(task, user),
        number,
        Kind.of(number).orElseThrow(),
        fields.of(form, number, given, before),
        draft.map(Draft::savedAt).orElse(null),
        contents.stream()
            .filter(each -> each.follows(number))
            .findFirst()
            .flatMap(each -> each.content(number, user))
            .orElse(null));
  }

  /**
   * Keeps what was changed, and claims the task if it is free.
   *
   * @param changed answers by key; null empties a field
   * @throws AlreadyDone if the task is not there any more
   * @throws AuthorizationException if the person may see the task and not work on it
   */
  @Transactional
  Kept keep(String taskId, String user, Map<String, Object> changed) {
    var task = find(taskId).orElseThrow(AlreadyDone::new);
    var before = drafts.of(taskId, user);
    var claims = task.getAssignee() == null;
    if (claims) {
      tasks.claim(taskId, user);
    } else if (!mayClaim(task, user)) {
      throw new AuthorizationException(
          user, TaskPermissions.TASK_WORK.getName(), TASK.resourceName(), taskId);
    }
    drafts.keep(taskId, user, changed, claims);
    var draft = drafts.of(taskId, user).orElseThrow();
    var holder = claims ? user : task.getAssignee();
    if (draft.isEmpty() && before.isPresent() && draft.claimed() && user.equals(holder)) {
      tasks.claim(taskId, null);
      drafts.discard(taskId, user);
      holder = null;
    }
    return kept(task, holder, draft);
  }

  /** The draft as it is now: another page of the same person may have changed it. */
  @Transactional
  Optional<Kept> draft(String taskId, String user) {
    return find(taskId)
        .flatMap(
            task -> drafts.of(taskId, user).map(draft -> kept(task, task.getAssignee(), draft)));
  }

  private Kept kept(Task task, String holder, Draft draft) {
    var form = forms.of(task.getId());
    var number = cases.ofTask(task.getId()).orElseThrow(AlreadyDone::new);
    var answers = new HashMap<>(earlier.of(task, form, number));
    answers.putAll(draft.answers());
    var given = formService.getTaskFormVariables(task.getId());
    return new Kept(
        draft.savedAt(),
        draft.answers(),
        fields.hidden(form, fields.values(form, given, answers)),
        holder,
        nameOf(holder));
  }

  /**
   * Completes the task, and claims it before if it is free.
   *
   * @throws Refusal with a problem for each answer that is wrong; nothing is done then
   */
  @Transactional
  void complete(String taskId, String user, Map<String, Object> answers) {
    var task = find(taskId).orElseThrow(AlreadyDone::new);
    if (task.getAssignee() == null) {
      tasks.claim(taskId, user);
    } else if (!task.getAssignee().equals(user)) {
      throw new Refusal(Wording.of("casefile.somebody-elses", nameOf(task.getAssignee())));
    }
    try {
      formService.submitTaskForm(taskId, answers);
    } catch (FormFieldValidationException invalid) {
      throw invalid.getCause() instanceof Refusal refusal ? refusal : invalid;
    }
  }

  private Optional<Task> find(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult());
  }

  private boolean mayWork(Task task, String user) {
    return task.getAssignee() == null ? mayClaim(task, user) : task.getAssignee().equals(user);
  }

  private boolean mayClaim(Task task, String user) {
    return authorizations.isUserAuthorized(
        user, List.copyOf(staff.groupsOf(user)), TaskPermissions.TASK_WORK, TASK, task.getId());
  }

  private String nameOf(String account) {
    return account == null ? null : staff.nameOf(account);
  }
}
