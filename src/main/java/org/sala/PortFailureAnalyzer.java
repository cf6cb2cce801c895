package org.sala;

import org.sala.office.SettingsProblem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells a port that is taken as a setting, like all others. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException taken) {
    return new FailureAnalysis(
        ServerSettings.taken(taken.getPort()), SettingsProblem.WHAT_TO_DO, taken);
  }
}
