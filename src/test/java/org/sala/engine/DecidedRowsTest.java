package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A decision table")
class DecidedRowsTest {

  private final DecidedRows rows = new DecidedRows();

  @ParameterizedTest(name = "that says {0} in {1} decides {2} times")
  @CsvSource({
    "'\"LABOUR\"', , 2",
    "'\"LABOUR\"', feel, 2",
    "'< now()', , 4",
    "'<= today ( )', , 4",
    "'${bean.choice}', juel, 4"
  })
  @DisplayName("decides the same input once, unless its answer may change")
  void once(String expression, String language, int times) {
    var table = table(expression, language);
    var asked = new AtomicInteger();
    for (var category : List.of("LABOUR", "ENV", "LABOUR", "ENV")) {
      var row =
          rows.get(
              table,
              Map.of("category", category),
              () -> {
                asked.incrementAndGet();
                return Optional.of(Map.of("days", category.length()));
              });
      assertThat(row.orElseThrow()).containsEntry("days", category.length());
    }
    assertThat(asked).hasValue(times);
  }

  private static DecisionDefinitionEntity table(String text, String language) {
    var expression = new DmnExpressionImpl();
    expression.setExpression(text);
    expression.setExpressionLanguage(language);
    var rule = new DmnDecisionTableRuleImpl();
    rule.setConditions(List.of(expression));
    rule.setConclusions(List.of());
    var logic = new DmnDecisionTableImpl();
    logic.setInputs(List.of());
    logic.setRules(List.of(rule));
    var table = new DecisionDefinitionEntity();
    table.setId("table:1");
    table.setDecisionLogic(logic);
    return table;
  }
}
