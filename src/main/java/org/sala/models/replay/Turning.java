package org.sala.models.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sala.models.check.Combinations;
import org.sala.models.check.Expression;

/**
 * Which way a case would take at a question. What was answered in its steps is known; what else the
 * question reads can be whatever made the case go its way at the same question then.
 */
final class Turning {

  private static final int MOST = 500;
  private static final String ANYTHING_ELSE = "\u0000";

  private final Map<String, Expression> expressions = new HashMap<>();

  /**
   * The ways it could take: one where that is sure; nothing in their place where none fits.
   *
   * @param was the same question as it was then; null if the case did not come by it
   * @param taken the id of the flow that it took there; null if it did not come by it
   * @param known what was answered by then
   */
  Set<Optional<Flow>> ways(Node question, Node was, String taken, Map<String, Object> known) {
    if (question.out().size() == 1 && question.out().get(0).condition() == null) {
      return Set.of(Optional.of(question.out().get(0)));
    }
    if (taken != null && alike(question, was)) {
      return Set.of(question.out().stream().filter(flow -> flow.id().equals(taken)).findFirst());
    }
    var ways = tried(question, was, taken, known);
    // What was answered and the way that was taken do not agree: somebody else set it since.
    return ways.isEmpty() ? tried(question, was, taken, Map.of()) : ways;
  }

  private static boolean alike(Node question, Node was) {
    return asked(question).equals(asked(was));
  }

  private static Map<String, String> asked(Node question) {
    var asked = new TreeMap<String, String>();
    question.out().forEach(flow -> asked.put(flow.id(), flow.isDefault() + " " + flow.condition()));
    return asked;
  }

  private Set<Optional<Flow>> tried(
      Node question, Node was, String taken, Map<String, Object> known) {
    try {
      return fitting(question, taken == null ? List.of() : was.out(), taken, known);
    } catch (Undecided e) {
      return everyWay(question);
    }
  }

  private Set<Optional<Flow>> fitting(
      Node question, List<Flow> before, String taken, Map<String, Object> known) {
    var possible = possible(Stream.concat(question.out().stream(), before.stream()), known);
    if (Combinations.count(possible) > MOST) {
      throw new Undecided();
    }
    var ways = new HashSet<Optional<Flow>>();
    for (var values : Combinations.of(possible, MOST)) {
      if (taken == null || isTaken(taken, chosen(before, values))) {
        ways.add(chosen(question.out(), values));
      }
    }
    return ways;
  }

  private static boolean isTaken(String taken, Optional<Flow> chosen) {
    return chosen.filter(flow -> flow.id().equals(taken)).isPresent();
  }

  private static Set<Optional<Flow>> everyWay(Node question) {
    var all = new HashSet<Optional<Flow>>();
    question.out().forEach(flow -> all.add(Optional.of(flow)));
    return all;
  }

  private Map<String, Set<Object>> possible(Stream<Flow> flows, Map<String, Object> known) {
    var possible = new TreeMap<String, Set<Object>>();
    flows
        .filter(flow -> flow.condition() != null && !flow.isDefault())
        .map(flow -> expression(flow.condition()))
        .forEach(
            condition ->
                condition
                    .names()
                    .forEach(
                        name ->
                            possible
                                .computeIfAbsent(name, each -> new HashSet<>())
                                .addAll(values(condition, name))));
    possible.replaceAll(
        (name, values) -> known.containsKey(name) ? Set.of(known.get(name)) : values);
    return possible;
  }

  private static Set<Object> values(Expression condition, String name) {
    var compared = condition.comparedWith(name);
    if (compared.isEmpty()) {
      return Set.of(true, false);
    }
    var values = new HashSet<Object>(compared);
    values.add(ANYTHING_ELSE);
    return values;
  }

  private Optional<Flow> chosen(List<Flow> flows, Map<String, Object> values) {
    for (var flow : flows) {
      if (!flow.isDefault() && fits(flow, values)) {
        return Optional.of(flow);
      }
    }
    return flows.stream().filter(Flow::isDefault).findFirst();
  }

  private boolean fits(Flow flow, Map<String, Object> values) {
    if (flow.condition() == null) {
      return true;
    }
    if (expression(flow.condition()).evaluate(values) instanceof Boolean answer) {
      return answer;
    }
    throw new Undecided();
  }

  private Expression expression(String condition) {
    var expression = expressions.computeIfAbsent(condition, Expression::of);
    if (expression == null) {
      throw new Undecided();
    }
    return expression;
  }

  // A condition is neither yes nor no, or cannot be read.
  private static final class Undecided extends RuntimeException {}
}
