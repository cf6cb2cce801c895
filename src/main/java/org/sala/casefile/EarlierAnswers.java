package org.sala.casefile;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.sala.casefile.TaskForm.Component;
import org.sala.engine.ModelProperties;
import org.sala.engine.SystemAuthority;

/**
 * Nothing is typed twice: a step whose property {@code opensWith} is {@code latest-entry} opens
 * with what was written when it was done last, apart from what is decided by one click.
 */
@org.springframework.stereotype.Component
class EarlierAnswers {

  private static final String PROPERTY = "opensWith";
  private static final String LATEST_ENTRY = "latest-entry";
  private static final String DECIDED_BY_ONE_CLICK = "radio";

  private final SystemAuthority system;
  private final CaseFile caseFile;

  EarlierAnswers(SystemAuthority system, CaseFile caseFile) {
    this.system = system;
    this.caseFile = caseFile;
  }

  Map<String, Object> of(Task task, TaskForm form, String caseNumber) {
    if (!opensWithLatest(task)) {
      return Map.of();
    }
    var answers = new HashMap<String, Object>();
    caseFile
        .latest(caseNumber, form.id())
        .ifPresent(
            entry ->
                form.components().stream()
                    .filter(field -> !isDecidedByOneClick(field))
                    // Whoever was named may have been withdrawn since: naming is done anew or not.
                    .filter(field -> field.accuses().isEmpty())
                    .forEach(
                        field ->
                            entry.fields().stream()
                                .filter(written -> written.key().equals(field.key()))
                                .forEach(written -> answers.put(written.key(), written.value()))));
    return answers;
  }

  /** Whether one click on the field decides: what others chose there must not be sent unread. */
  static boolean isDecidedByOneClick(Component field) {
    return field.type().equals(DECIDED_BY_ONE_CLICK);
  }

  private boolean opensWithLatest(Task task) {
    var model =
        system.get(
            () ->
                Context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findDeployedProcessDefinitionById(task.getProcessDefinitionId()));
    var step = model.findActivity(task.getTaskDefinitionKey());
    return ModelProperties.of(step, PROPERTY).filter(LATEST_ENTRY::equals).isPresent();
  }
}
