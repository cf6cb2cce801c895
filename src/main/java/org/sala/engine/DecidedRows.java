package org.sala.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;

/**
 * Keeps which row of a decision table fits which input: a version of a table never changes, and the
 * same is asked with each request. A table that looks at the clock, at other tables or beyond FEEL
 * decides each time.
 */
class DecidedRows {

  private static final int MOST = 10_000;

  private final Map<Question, Optional<Map<String, Object>>> rows = new ConcurrentHashMap<>();
  private final Map<String, Boolean> timeless = new ConcurrentHashMap<>();

  private record Question(String table, Map<String, Object> input) {}

  /** The row that was found before, or that is found now. */
  Optional<Map<String, Object>> get(
      DecisionDefinitionEntity table,
      Map<String, Object> input,
      Supplier<Optional<Map<String, Object>>> decide) {
    if (!timeless.computeIfAbsent(table.getId(), id -> isTimeless(table))) {
      return decide.get();
    }
    var question = new Question(table.getId(), new HashMap<>(input));
    var row = rows.get(question);
    if (row == null) {
      row = decide.get().map(HashMap::new).map(Collections::unmodifiableMap);
      if (rows.size() >= MOST) {
        rows.clear();
      }
      rows.put(question, row);
    }
    return row;
  }

  private static boolean isTimeless(DecisionDefinitionEntity table) {
    return table.getDecisionLogic() instanceof DmnDecisionTableImpl logic
        && table.getRequiredDecisions().isEmpty()
        && expressions(logic).allMatch(DecidedRows::isTimeless);
  }

  private static Stream<DmnExpressionImpl> expressions(DmnDecisionTableImpl logic) {
    var inputs = logic.getInputs().stream().map(input -> input.getExpression());
    var rules =
        logic.getRules().stream()
            .flatMap(
                rule ->
                    Stream.concat(rule.getConditions().stream(), rule.getConclusions().stream()));
    return Stream.concat(inputs, rules);
  }

  private static boolean isTimeless(DmnExpressionImpl expression) {
    if (expression == null || expression.getExpression() == null) {
      return true;
    }
    var language = expression.getExpressionLanguage();
    var text = expression.getExpression().replaceAll("\\s", "");
    return (language == null || language.toLowerCase(Locale.ROOT).contains("feel"))
        && !text.contains("now(")
        && !text.contains("today(");
  }
}
