package org.sala.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.sala.language.Wording;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Knows which variables the models read. Only these stay in the engine; everything else that a form
 * submits goes to the case file. A process owner who adds a condition on a question needs no code:
 * the set is found in the deployed models themselves.
 */
@Component
public class ModelVariables {

  /** What task lists show of a request, see {@link TaskLabels}. */
  public static final String REQUEST_NUMBER = "requestNumber";

  public static final String CATEGORY_LABEL = "categoryLabel";
  public static final String PLACE_LABEL = "placeLabel";

  /** The names of what task lists show. */
  public static final Set<String> DISPLAYED = Set.of(REQUEST_NUMBER, CATEGORY_LABEL, PLACE_LABEL);

  private static final Pattern CODE = Pattern.compile("[\\p{Alnum}._:;+\\-]{0,200}");

  private final ObjectProvider<ProcessEngine> engine;
  private final SystemAuthority system;
  private final Map<String, ModelReader> byDefinition = new ConcurrentHashMap<>();
  private final Map<String, ModelReader> byDecision = new ConcurrentHashMap<>();

  ModelVariables(ObjectProvider<ProcessEngine> engine, SystemAuthority system) {
    this.engine = engine;
    this.system = system;
  }

  /**
   * The variables read by the model of this execution and by the models that called it.
   *
   * @param execution any execution of a running instance, not null
   */
  public Set<String> readBy(ExecutionEntity execution) {
    var names = new TreeSet<String>();
    for (var each = execution; each != null; each = caller(each)) {
      names.addAll(readBy(each.getProcessDefinitionId()));
    }
    return names;
  }

  /** The execution that called the process of this one, null if nothing did. */
  private static ExecutionEntity caller(ExecutionEntity execution) {
    var instance = execution.getProcessInstance();
    if (instance == null) {
      // It ended in another transaction while this one looked at it.
      throw new AlreadyDone();
    }
    return instance.getSuperExecution();
  }

  private Set<String> readBy(String processDefinitionId) {
    return system.get(() -> read(processDefinitionId));
  }

  private Set<String> read(String processDefinitionId) {
    var repository = engine.getObject().getRepositoryService();
    var process =
        byDefinition.computeIfAbsent(
            processDefinitionId,
            id -> {
              var reader = new ModelReader();
              reader.process(repository.getProcessModel(id));
              return reader;
            });
    var names = new TreeSet<>(process.names());
    for (var key : process.decisions()) {
      repository
          .createDecisionDefinitionQuery()
          .decisionDefinitionKey(key)
          .latestVersion()
          .list()
          .forEach(
              decision ->
                  names.addAll(
                      byDecision
                          .computeIfAbsent(
                              decision.getId(),
                              id -> {
                                var reader = new ModelReader();
                                reader.decision(repository.getDecisionModel(id));
                                return reader;
                              })
                          .names()));
    }
    return names;
  }

  @EventListener
  void forget(ModelsTakenBack models) {
    byDefinition.keySet().removeAll(models.definitions());
  }

  /**
   * Refuses a variable that would carry words into the engine. What the product sets and no model
   * reads any more is simply not kept: an owner may take the last reader of a variable away.
   *
   * @throws Refusal if somebody sets a variable that no model reads, or a text that is not a code
   */
  void refuseWords(VariableInstanceEntity variable) {
    var name = variable.getName();
    if (isEngineOwn(name)) {
      return;
    }
    var execution = variable.getExecution();
    if (execution == null || !isReadBy(execution, name)) {
      if (isSetByProduct() && isCode(variable)) {
        // The step at work may still look at it; with its transaction it is gone.
        Context.getCommandContext().getDbEntityManager().delete(variable);
        return;
      }
      throw new Refusal(Wording.of("engine.words-in-engine", name));
    }
    if (!isCode(variable)) {
      throw new Refusal(Wording.of("engine.no-code", name));
    }
  }

  private static boolean isCode(VariableInstanceEntity variable) {
    return variable.getTextValue() == null || CODE.matcher(variable.getTextValue()).matches();
  }

  private static boolean isSetByProduct() {
    var command = Context.getCommandContext();
    return command.getAuthentication() == null || !command.isAuthorizationCheckEnabled();
  }

  private boolean isReadBy(ExecutionEntity execution, String name) {
    for (var each = execution; each != null; each = caller(each)) {
      var known = byDefinition.get(each.getProcessDefinitionId());
      if (known != null && known.names().contains(name)) {
        return true;
      }
    }
    return readBy(execution).contains(name);
  }

  private static boolean isEngineOwn(String name) {
    return name.startsWith("nrOf") || name.equals("loopCounter") || name.equals("decisionResult");
  }
}
