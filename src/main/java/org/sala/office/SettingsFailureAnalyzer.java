package org.sala.office;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells a {@link SettingsProblem} as its sentences, without a line of stack. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<SettingsProblem> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SettingsProblem problem) {
    return new FailureAnalysis(problem.getMessage(), SettingsProblem.WHAT_TO_DO, problem);
  }
}
