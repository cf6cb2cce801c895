package org.sala.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** The engine's task service, whose completions put words into the case file. */
class CaseFileTaskService extends TaskServiceImpl {

  private final Supplier<TaskCompletion> completion;
  private final Supplier<ShownVariables> shown;

  CaseFileTaskService(Supplier<TaskCompletion> completion, Supplier<ShownVariables> shown) {
    this.completion = completion;
    this.shown = shown;
  }

  @Override
  public void complete(String taskId) {
    complete(taskId, null);
  }

  @Override
  public void complete(String taskId, Map<String, Object> submitted) {
    completion.get().complete(commandExecutor, taskId, submitted);
  }

  @Override
  public VariableMap completeWithVariablesInReturn(
      String taskId, Map<String, Object> submitted, boolean deserializeValues) {
    return completion.get().complete(commandExecutor, taskId, submitted);
  }

  @Override
  public VariableMap getVariables(String taskId) {
    return shown(taskId, super.getVariables(taskId));
  }

  @Override
  public VariableMap getVariables(String taskId, Collection<String> names) {
    return shown(taskId, super.getVariables(taskId, names));
  }

  @Override
  public VariableMap getVariablesTyped(String taskId, boolean deserializeValues) {
    return shown(taskId, super.getVariablesTyped(taskId, deserializeValues));
  }

  @Override
  public VariableMap getVariablesTyped(
      String taskId, Collection<String> names, boolean deserializeValues) {
    return shown(taskId, super.getVariablesTyped(taskId, names, deserializeValues));
  }

  @Override
  public Object getVariable(String taskId, String name) {
    var value = super.getVariable(taskId, name);
    return isShown(taskId, name) ? value : null;
  }

  @Override
  public <T extends TypedValue> T getVariableTyped(
      String taskId, String name, boolean deserializeValue) {
    T value = super.getVariableTyped(taskId, name, deserializeValue);
    return isShown(taskId, name) ? value : null;
  }

  private VariableMap shown(String taskId, VariableMap variables) {
    shown.get().keepShown(taskId, variables.keySet());
    return variables;
  }

  private boolean isShown(String taskId, String name) {
    return !shown.get().keepShown(taskId, new HashSet<>(Set.of(name))).isEmpty();
  }
}
