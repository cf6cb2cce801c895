package org.sala.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.sala.casefile.TaskDrafts.Draft;
import org.sala.engine.AlreadyDone;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The form of a task with what stands in it for one person: the own words, else what was prepared
 * for them, else earlier ones.
 */
@Component
class FormsAtWork {

  private final FormService formService;
  private final TaskForms forms;
  private final TaskDrafts drafts;
  private final EarlierAnswers earlier;
  private final TaskCases cases;

  FormsAtWork(
      @Lazy FormService formService,
      TaskForms forms,
      TaskDrafts drafts,
      EarlierAnswers earlier,
      TaskCases cases) {
    this.formService = formService;
    this.forms = forms;
    this.drafts = drafts;
    this.earlier = earlier;
    this.cases = cases;
  }

  /**
   * A form as one person finds it.
   *
   * @param number the number of the case
   * @param given what the engine gives the form, the offered lists among it
   * @param draft what this person has typed, if anything
   * @param prepared what somebody has prepared for them, if anything
   * @param answers what stands in the fields, the person's own words first
   */
  record FormAtWork(
      TaskForm form,
      String number,
      VariableMap given,
      Optional<Draft> draft,
      Optional<Draft> prepared,
      Map<String, Object> answers) {}

  /**
   * The form of a task for this person.
   *
   * @throws AlreadyDone if the task is not there any more
   */
  FormAtWork of(Task task, String person) {
    var number = cases.ofTask(task.getId()).orElseThrow(AlreadyDone::new);
    var form = forms.of(task.getId());
    var drafts = this.drafts.of(task.getId(), person);
    var answers = new HashMap<>(earlier.of(task, form, number));
    drafts.prepared().ifPresent(kept -> answers.putAll(withoutDecision(kept, form)));
    drafts.own().ifPresent(kept -> answers.putAll(kept.answers()));
    return new FormAtWork(
        form,
        number,
        formService.getTaskFormVariables(task.getId()),
        drafts.own(),
        drafts.prepared(),
        answers);
  }

  // What is decided by one click is left to who decides.
  private static Map<String, Object> withoutDecision(Draft prepared, TaskForm form) {
    var words = new HashMap<>(prepared.answers());
    form.components().stream()
        .filter(EarlierAnswers::isDecidedByOneClick)
        .forEach(field -> words.remove(field.key()));
    return words;
  }
}
