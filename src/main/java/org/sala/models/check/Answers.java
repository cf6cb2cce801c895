package org.sala.models.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Which way a question of a model is answered, for every value that its variables can have there.
 */
final class Answers {

  private static final int MOST = 3_000;
  private static final String OF_NOTHING_ELSE = "\u0000";

  private final Map<SequenceFlow, List<Map<String, Object>>> taken = new LinkedHashMap<>();
  private final List<Map<String, Object>> unanswered = new ArrayList<>();
  private final Map<SequenceFlow, Map<String, Object>> undecided = new LinkedHashMap<>();
  private final Set<String> variables = new TreeSet<>();
  private boolean isComplete = true;

  private Answers() {}

  /** The answers to the question at a gateway, with what is known when the work gets there. */
  static Answers at(FlowNode node, List<SequenceFlow> flows, Known known) {
    var answers = new Answers();
    var conditions = new LinkedHashMap<SequenceFlow, Expression>();
    for (var flow : flows) {
      var text = conditionOf(flow);
      if (text != null && !isDefault(node, flow)) {
        conditions.put(flow, Expression.of(text));
      }
    }
    conditions.values().stream()
        .filter(each -> each != null)
        .forEach(each -> answers.variables.addAll(each.names()));
    answers.ask(node, flows, conditions, known);
    return answers;
  }

  static String conditionOf(SequenceFlow flow) {
    var condition = flow.getConditionExpression();
    return condition == null ? null : condition.getTextContent();
  }

  static boolean isDefault(FlowNode node, SequenceFlow flow) {
    return node instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault());
  }

  private void ask(
      FlowNode node,
      List<SequenceFlow> flows,
      Map<SequenceFlow, Expression> conditions,
      Known known) {
    flows.forEach(flow -> taken.put(flow, new ArrayList<>()));
    for (var values : combinations(known)) {
      SequenceFlow way = null;
      for (var flow : flows) {
        if (isDefault(node, flow)) {
          continue;
        }
        var condition = conditions.get(flow);
        var comes =
            conditions.containsKey(flow) && condition != null
                ? condition.evaluate(values)
                : Boolean.TRUE;
        if (!(comes instanceof Boolean)) {
          undecided.putIfAbsent(flow, values);
        } else if ((Boolean) comes) {
          way = flow;
          break;
        }
      }
      if (way == null) {
        way = flows.stream().filter(flow -> isDefault(node, flow)).findFirst().orElse(null);
      }
      if (way == null) {
        unanswered.add(values);
      } else {
        taken.get(way).add(values);
      }
    }
  }

  private List<Map<String, Object>> combinations(Known known) {
    var possible = new LinkedHashMap<String, Set<Object>>();
    variables.forEach(name -> possible.put(name, valuesOf(name, known.of(name))));
    isComplete &= Combinations.count(possible) <= MOST;
    return Combinations.of(possible, MOST);
  }

  private Set<Object> valuesOf(String name, Value value) {
    var values = new HashSet<Object>();
    if (value == null || value.values() == null) {
      isComplete = false;
      values.add(OF_NOTHING_ELSE);
    } else {
      values.addAll(value.values());
    }
    if (value != null && value.level() == Level.MAYBE_NULL) {
      values.add(null);
    }
    return values;
  }

  /** Whether all values are known, so that a way not taken is never taken. */
  boolean isComplete() {
    return isComplete;
  }

  boolean isTaken(SequenceFlow flow) {
    return !taken.getOrDefault(flow, List.of()).isEmpty();
  }

  /** Values for which no way is open. */
  List<Map<String, Object>> unanswered() {
    return unanswered;
  }

  /** Values for which a condition is neither yes nor no. */
  Map<SequenceFlow, Map<String, Object>> undecided() {
    return undecided;
  }

  Set<String> variables() {
    return variables;
  }

  /** What is known on a way: only the values with which it is taken. */
  Known on(SequenceFlow flow, Known known) {
    if (!isComplete || variables.isEmpty()) {
      return known;
    }
    if (!isTaken(flow)) {
      return null;
    }
    var narrowed = known;
    for (var name : variables) {
      var value = known.of(name);
      var some = new HashSet<Object>();
      taken.get(flow).forEach(values -> some.add(values.get(name)));
      var isNull = some.remove(null);
      narrowed =
          narrowed.with(
              name,
              value.level() == Level.MAYBE_NULL && !isNull
                  ? value.among(some).at(Level.SURE)
                  : value.among(some));
    }
    return narrowed;
  }
}
