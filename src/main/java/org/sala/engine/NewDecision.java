package org.sala.engine;

import java.util.List;
import org.sala.language.Wording;
import org.w3c.dom.Element;

/** What a decision table may say: comparisons in FEEL that end at once. */
final class NewDecision {

  private NewDecision() {}

  /**
   * Checks a DMN file.
   *
   * @throws Refusal naming the first text that is not allowed
   */
  static void check(List<Element> elements) {
    for (var element : elements) {
      var language = element.getAttribute("expressionLanguage");
      if (!language.isBlank() && !language.toLowerCase().contains("feel")) {
        throw new Refusal(Wording.of("engine.not-feel", language));
      }
      if ("text".equals(element.getLocalName())) {
        ExpressionLimits.checkFeel(element.getTextContent());
      }
    }
  }
}
