package org.sala.casefile;

import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.sala.casefile.FormsAtWork.FormAtWork;
import org.sala.casefile.TaskDrafts.Draft;
import org.sala.engine.AlreadyDone;
import org.sala.engine.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody types into a task's form as it is typed. The first word claims a free task; a
 * draft that is emptied gives it back. Whoever may hand a task on and not work on it prepares it
 * for who does, and claims nothing.
 */
@Service
class DraftKeeping {

  private final TaskService tasks;
  private final PersonsTasks persons;
  private final FormsAtWork forms;
  private final FormFields fields;
  private final TaskDrafts drafts;

  DraftKeeping(
      @Lazy TaskService tasks,
      PersonsTasks persons,
      FormsAtWork forms,
      FormFields fields,
      TaskDrafts drafts) {
    this.tasks = tasks;
    this.persons = persons;
    this.forms = forms;
    this.fields = fields;
    this.drafts = drafts;
  }

  /**
   * What came of keeping a draft.
   *
   * @param answers the whole draft by now
   * @param hidden the ids of the components that do not show any more
   * @param texts the texts that are computed from the answers, by the ids of their components
   * @param proposed what stands in the fields in which the person has chosen nothing, by key
   * @param assignee who has the task now; null while it is free
   */
  record Kept(
      Instant savedAt,
      Map<String, Object> answers,
      Set<String> hidden,
      Map<String, String> texts,
      Map<String, Object> proposed,
      String assignee,
      String assigneeName) {}

  /**
   * Keeps what was changed, and claims the task if it is free.
   *
   * @param changed answers by key; null empties a field
   * @throws AlreadyDone if the task is not there any more
   * @throws AuthorizationException if the person may see the task and not work on it
   * @throws Refusal with a problem for each answer for which the form has no field
   */
  @Transactional
  Kept keep(String taskId, String user, Map<String, Object> changed) {
    var task = persons.find(taskId).orElseThrow(AlreadyDone::new);
    var before = drafts.of(taskId, user).own();
    var works = persons.mayClaim(task, user);
    if (!works && !persons.mayAssign(task, user)) {
      throw new AuthorizationException(
          user, TaskPermissions.TASK_WORK.getName(), TASK.resourceName(), taskId);
    }
    var claims = works && task.getAssignee() == null;
    if (claims) {
      tasks.claim(taskId, user);
    }
    drafts.keep(taskId, user, changed, claims, !works);
    var found = forms.of(task, user);
    FormAnswers.refuseUnknown(found.form(), changed.keySet()); // nothing is kept then
    var draft = found.draft().orElseThrow();
    var holder = claims ? user : task.getAssignee();
    if (draft.isEmpty() && before.isPresent() && draft.claimed() && user.equals(holder)) {
      tasks.claim(taskId, null);
      drafts.discard(taskId, user);
      holder = null;
    }
    return kept(found, holder, draft);
  }

  /** The draft as it is now: another page of the same person may have changed it. */
  @Transactional
  Optional<Kept> draft(String taskId, String user) {
    return persons
        .find(taskId)
        .flatMap(
            task -> {
              var found = forms.of(task, user);
              return found.draft().map(draft -> kept(found, task.getAssignee(), draft));
            });
  }

  private Kept kept(FormAtWork found, String holder, Draft draft) {
    var values = fields.values(found.form(), found.number(), found.given(), found.answers());
    return new Kept(
        draft.savedAt(),
        draft.answers(),
        fields.hidden(found.form(), found.number(), values),
        fields.computed(found.form(), found.number(), values),
        fields.proposed(found, values),
        holder,
        persons.nameOf(holder));
  }
}
