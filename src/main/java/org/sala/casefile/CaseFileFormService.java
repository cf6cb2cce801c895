package org.sala.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's form service: what is submitted goes the same way as a completion, and a form that
 * is opened is given the lists it offers, made for the person who opens it.
 */
class CaseFileFormService extends FormServiceImpl {

  private final Supplier<TaskCompletion> completion;
  private final Supplier<OpenedForm> openedForm;
  private final Supplier<ShownVariables> shown;

  CaseFileFormService(
      Supplier<TaskCompletion> completion,
      Supplier<OpenedForm> openedForm,
      Supplier<ShownVariables> shown) {
    this.completion = completion;
    this.shown = shown;
    this.openedForm = openedForm;
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> submitted) {
    completion.get().complete(commandExecutor, taskId, submitted);
  }

  @Override
  public void submitTaskFormData(String taskId, Map<String, String> submitted) {
    submitTaskForm(taskId, new HashMap<>(submitted));
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, Map<String, Object> submitted, boolean deserializeValues) {
    return completion.get().complete(commandExecutor, taskId, submitted);
  }

  @Override
  public VariableMap getTaskFormVariables(String taskId) {
    return getTaskFormVariables(taskId, null, true);
  }

  @Override
  public VariableMap getTaskFormVariables(
      String taskId, Collection<String> names, boolean deserializeValues) {
    var variables = super.getTaskFormVariables(taskId, names, deserializeValues);
    shown.get().keepShown(taskId, variables.keySet());
    shown.get().labels(taskId, names).forEach(variables::putIfAbsent);
    variables.putAll(commandExecutor.execute(openedForm.get().of(taskId, variables)));
    return variables;
  }
}
