package org.sala.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
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
    return shown(taskId, null, super.getVariables(taskId));
  }

  @Override
  public VariableMap getVariables(String taskId, Collection<String> names) {
    return shown(taskId, names, super.getVariables(taskId, names));
  }

  @Override
  public VariableMap getVariablesTyped(String taskId, boolean deserializeValues) {
    return shown(taskId, null, super.getVariablesTyped(taskId, deserializeValues));
  }

  @Override
  public VariableMap getVariablesTyped(
      String taskId, Collection<String> names, boolean deserializeValues) {
    return shown(taskId, names, super.getVariablesTyped(taskId, names, deserializeValues));
  }

  @Override
  public VariableMap getVariablesLocal(String taskId) {
    return shown(taskId, null, super.getVariablesLocal(taskId));
  }

  @Override
  public VariableMap getVariablesLocal(String taskId, Collection<String> names) {
    return shown(taskId, names, super.getVariablesLocal(taskId, names));
  }

  @Override
  public VariableMap getVariablesLocalTyped(String taskId, boolean deserializeValues) {
    return shown(taskId, null, super.getVariablesLocalTyped(taskId, deserializeValues));
  }

  @Override
  public VariableMap getVariablesLocalTyped(
      String taskId, Collection<String> names, boolean deserializeValues) {
    return shown(taskId, names, super.getVariablesLocalTyped(taskId, names, deserializeValues));
  }

  @Override
  public Object getVariable(String taskId, String name) {
    return one(taskId, name, super.getVariable(taskId, name));
  }

  @Override
  public Object getVariableLocal(String taskId, String name) {
    return one(taskId, name, super.getVariableLocal(taskId, name));
  }

  @Override
  public <T extends TypedValue> T getVariableTyped(
      String taskId, String name, boolean deserializeValue) {
    return typed(taskId, name, super.getVariableTyped(taskId, name, deserializeValue));
  }

  @Override
  public <T extends TypedValue> T getVariableLocalTyped(
      String taskId, String name, boolean deserializeValue) {
    return typed(taskId, name, super.getVariableLocalTyped(taskId, name, deserializeValue));
  }

  private VariableMap shown(String taskId, Collection<String> names, VariableMap variables) {
    shown.get().keepShown(taskId, variables.keySet());
    shown.get().labels(taskId, names).forEach(variables::putIfAbsent);
    return variables;
  }

  private Object one(String taskId, String name, Object value) {
    return isShown(taskId, name) ? value == null ? label(taskId, name) : value : null;
  }

  @SuppressWarnings("unchecked")
  private <T extends TypedValue> T typed(String taskId, String name, T value) {
    if (value != null || !isShown(taskId, name)) {
      return isShown(taskId, name) ? value : null;
    }
    var label = label(taskId, name);
    return label == null ? null : (T) Variables.stringValue((String) label);
  }

  private Object label(String taskId, String name) {
    return shown.get().labels(taskId, List.of(name)).get(name);
  }

  private boolean isShown(String taskId, String name) {
    return !shown.get().keepShown(taskId, new HashSet<>(Set.of(name))).isEmpty();
  }
}
