package org.sala.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    return shown(taskId, name, super.getVariable(taskId, name), label -> label);
  }

  @Override
  public Object getVariableLocal(String taskId, String name) {
    return shown(taskId, name, super.getVariableLocal(taskId, name), label -> label);
  }

  @Override
  public <T extends TypedValue> T getVariableTyped(
      String taskId, String name, boolean deserializeValue) {
    return shown(
        taskId,
        name,
        super.getVariableTyped(taskId, name, deserializeValue),
        CaseFileTaskService::<T>typed);
  }

  @Override
  public <T extends TypedValue> T getVariableLocalTyped(
      String taskId, String name, boolean deserializeValue) {
    return shown(
        taskId,
        name,
        super.getVariableLocalTyped(taskId, name, deserializeValue),
        CaseFileTaskService::<T>typed);
  }

  private VariableMap shown(String taskId, Collection<String> names, VariableMap variables) {
    shown.get().keepShown(taskId, variables.keySet());
    shown.get().labels(taskId, names).forEach(variables::putIfAbsent);
    return variables;
  }

  // What the engine does not hold may be a label, which stands in our tables.
  private <T> T shown(String taskId, String name, T value, Function<Object, T> ofLabel) {
    if (value != null || !isShown(taskId, name)) {
      return isShown(taskId, name) ? value : null;
    }
    return Optional.ofNullable(shown.get().labels(taskId, List.of(name)).get(name))
        .map(ofLabel)
        .orElse(null);
  }

  @SuppressWarnings("unchecked")
  private static <T extends TypedValue> T typed(Object label) {
    return (T) Variables.stringValue((String) label);
  }

  private boolean isShown(String taskId, String name) {
    return !shown.get().keepShown(taskId, new HashSet<>(Set.of(name))).isEmpty();
  }
}
