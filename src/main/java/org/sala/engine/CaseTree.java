package org.sala.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * The executions of one case and their variables, read in two statements: the engine by itself
 * reads them one by one, up and down the processes that call each other. What is kept is what stood
 * in the database when the command first asked, as with the engine's own reading.
 */
class CaseTree implements Session {

  private static final String STATEMENTS = "org.sala.engine.CaseTree.";

  private final Map<String, List<ExecutionEntity>> byInstance = new HashMap<>();
  private final Map<String, Variables> variables = new HashMap<>();

  /** The variables of a whole tree, by the execution or the task that holds them. */
  private record Variables(Map<String, List<VariableInstanceEntity>> byHolder) {

    static Variables of(List<VariableInstanceEntity> all) {
      return new Variables(
          all.stream()
              .filter(each -> holder(each) != null) // else this command has just taken it away
              .collect(Collectors.groupingBy(each -> holder(each), Collectors.toList())));
    }

    private static String holder(VariableInstanceEntity variable) {
      return variable.getTaskId() == null ? variable.getExecutionId() : variable.getTaskId();
    }

    List<VariableInstanceEntity> of(String holder, Collection<String> names) {
      return byHolder.getOrDefault(holder, List.of()).stream()
          .filter(each -> names == null || names.isEmpty() || names.contains(each.getName()))
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }

  static CaseTree current() {
    return Context.getCommandContext().getSession(CaseTree.class);
  }

  /** Reads the tree of an execution, and knows it from now on. */
  void read(String execution) {
    know(select("selectTree", execution));
  }

  /** Reads the process instances of cases, and answers their ids with the number of the case. */
  Map<String, String> readCases(Collection<String> numbers) {
    List<ExecutionEntity> executions = select("selectCases", List.copyOf(numbers));
    know(executions);
    return executions.stream()
        .filter(ExecutionEntity::isProcessInstanceExecution)
        .collect(
            Collectors.toMap(
                ExecutionEntity::getProcessInstanceId, ExecutionEntity::getBusinessKey));
  }

  private void know(List<ExecutionEntity> tree) {
    tree.forEach(each -> byInstance.put(each.getProcessInstanceId(), new ArrayList<>()));
    tree.forEach(each -> byInstance.get(each.getProcessInstanceId()).add(each));
  }

  /** The executions of a process instance, or nothing if it is not in the database yet. */
  Optional<List<ExecutionEntity>> ofInstance(String instance) {
    if (!byInstance.containsKey(instance)) {
      read(instance);
    }
    return Optional.ofNullable(byInstance.get(instance)).map(ArrayList::new);
  }

  /** The instance that this execution called; nothing if its tree is not known. */
  Optional<List<ExecutionEntity>> calledBy(String execution) {
    return byInstance.values().stream().flatMap(List::stream).anyMatch(isIt(execution))
        ? Optional.of(
            byInstance.values().stream()
                .flatMap(List::stream)
                .filter(each -> execution.equals(each.getSuperExecutionId()))
                .toList())
        : Optional.empty();
  }

  private static java.util.function.Predicate<ExecutionEntity> isIt(String id) {
    return each -> each.getId().equals(id);
  }

  /**
   * The variables of an execution or a task of a process instance that is known.
   *
   * @param names those that are asked for; null or none means all
   */
  Optional<List<VariableInstanceEntity>> variables(
      String instance, String holder, Collection<String> names) {
    if (instance == null || !byInstance.containsKey(instance)) {
      return Optional.empty();
    }
    if (!variables.containsKey(instance)) {
      var unread = new HashSet<>(byInstance.keySet());
      unread.removeAll(variables.keySet());
      var read = Variables.of(select("selectVariables", unread));
      unread.forEach(each -> variables.put(each, read));
    }
    return Optional.of(variables.get(instance).of(holder, names));
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> select(String statement, Object parameter) {
    DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
    return entities.selectList(STATEMENTS + statement, parameter);
  }

  @Override
  public void flush() {
    // Nothing is written.
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
