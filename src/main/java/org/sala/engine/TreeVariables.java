package org.sala.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.variable.Variables;

/** Reads the variables of a case as a whole, see {@link CaseTree}. */
class TreeVariables extends VariableInstanceManager {

  private final Supplier<TaskLabels> labels;

  TreeVariables(Supplier<TaskLabels> labels) {
    this.labels = labels;
  }

  // The columns of task lists are asked for as variables of the tasks shown.
  @Override
  public List<VariableInstance> findVariableInstanceByQueryCriteria(
      VariableInstanceQueryImpl query, Page page) {
    var found = super.findVariableInstanceByQueryCriteria(query, page);
    var asked = query.getVariableNames();
    if (query.getVariableScopeIds() == null
        || query.getAuthCheck().isAuthorizationCheckEnabled()
        || asked != null && Stream.of(asked).noneMatch(ModelVariables.DISPLAYED::contains)) {
      return found;
    }
    var tasks = query.getTaskIds() == null ? query.getVariableScopeIds() : query.getTaskIds();
    var all = new ArrayList<>(found);
    labels
        .get()
        .of(List.of(tasks))
        .forEach(
            (task, named) ->
                named.named().entrySet().stream()
                    .filter(label -> asked == null || List.of(asked).contains(label.getKey()))
                    .filter(
                        label -> found.stream().noneMatch(each -> isIt(each, task, label.getKey())))
                    .forEach(label -> all.add(shown(task, label.getKey(), label.getValue()))));
    return all;
  }

  private static boolean isIt(VariableInstance variable, String task, String name) {
    return task.equals(variable.getTaskId()) && name.equals(variable.getName());
  }

  private static VariableInstance shown(String task, String name, String value) {
    var variable = VariableInstanceEntity.create(name, Variables.stringValue(value, true), true);
    variable.setId(name + "-" + task);
    variable.setTaskId(task);
    variable.setVariableScopeId(task);
    return variable;
  }

  @Override
  public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(
      String execution, Collection<String> names) {
    var entity = getDbEntityManager().getCachedEntity(ExecutionEntity.class, execution);
    return CaseTree.current()
        .variables(entity == null ? null : entity.getProcessInstanceId(), execution, names)
        .orElseGet(
            () -> super.findVariableInstancesByExecutionIdAndVariableNames(execution, names));
  }

  @Override
  public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
      String task, Collection<String> names) {
    var entity = getDbEntityManager().getCachedEntity(TaskEntity.class, task);
    return CaseTree.current()
        .variables(entity == null ? null : entity.getProcessInstanceId(), task, names)
        .orElseGet(() -> super.findVariableInstancesByTaskIdAndVariableNames(task, names));
  }
}
