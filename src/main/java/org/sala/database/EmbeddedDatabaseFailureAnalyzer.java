package org.sala.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows an {@link EmbeddedDatabaseProblem} as two sentences and not as a stack trace. */
class EmbeddedDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedDatabaseProblem> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedDatabaseProblem problem) {
    return new FailureAnalysis(problem.description(), problem.action(), problem);
  }
}
