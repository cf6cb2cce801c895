package org.sala.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.sala.engine.ModelVariables;
import org.sala.engine.TaskLabels;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which variables of a task leave the server: what its form asks for or mentions, and the labels
 * that task lists show. Whatever else the engine knows of the case is the models' own business.
 */
@Component
class ShownVariables {

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private final TaskForms forms;
  private final IdentityService identity;
  private final TaskLabels labels;

  ShownVariables(TaskForms forms, @Lazy IdentityService identity, TaskLabels labels) {
    this.labels = labels;
    this.forms = forms;
    this.identity = identity;
  }

  /** Takes out what the person who asks is not shown; what the product asks for stays whole. */
  <M extends Collection<String>> M keepShown(String taskId, M names) {
    if (isAskedByPerson() && !names.isEmpty()) {
      var shown = of(taskId);
      List.copyOf(names).stream().filter(name -> !shown.contains(name)).forEach(names::remove);
    }
    return names;
  }

  /**
   * What task lists show of the task's case: to whoever reads the task's variables these are some
   * of them. Callers have let the engine check who reads.
   *
   * @param names those that are asked for; null means all
   */
  Map<String, Object> labels(String taskId, Collection<String> names) {
    if (Context.getCommandContext() != null
        || names != null && Collections.disjoint(names, ModelVariables.DISPLAYED)) {
      return Map.of();
    }
    var found = new HashMap<String, Object>();
    labels.of(List.of(taskId)).values().forEach(each -> found.putAll(each.named()));
    if (names != null) {
      found.keySet().retainAll(names);
    }
    return found;
  }

  private boolean isAskedByPerson() {
    return Context.getCommandContext() == null && identity.getCurrentAuthentication() != null;
  }

  private Set<String> of(String taskId) {
    var shown = new HashSet<>(ModelVariables.DISPLAYED);
    try {
      collect(forms.json(taskId), shown);
    } catch (BadUserRequestException noForm) {
      // A task without a form shows its labels alone.
    }
    return shown;
  }

  private static void collect(JsonNode node, Set<String> into) {
    if (node.isObject()) {
      for (var property : List.of("key", "valuesKey")) {
        if (node.path(property).isTextual()) {
          into.add(node.path(property).textValue());
        }
      }
    }
    var text = node.isTextual() ? node.textValue() : "";
    if (text.startsWith("=") || text.contains("{{")) {
      NAME.matcher(text).results().forEach(name -> into.add(name.group()));
    }
    node.forEach(each -> collect(each, into));
  }
}
