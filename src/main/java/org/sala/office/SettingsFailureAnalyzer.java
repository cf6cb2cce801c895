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
    return new FailureAnalysis(
        problem.getMessage(),
        "Set this right in the environment of Sala (on a server: the file of settings, see"
            + " docker/README.md) and start again.",
        problem);
  }
}
