package org.sala.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.sala.language.Wording;

/**
 * Says that a person may not do this, in the reader's language. Every door answers it with status
 * 403 and nothing else, so that the answer tells nothing about what was asked for.
 */
public class NotAllowed extends AuthorizationException {

  NotAllowed(String key) {
    super(Wording.forReader(key));
  }

  /** The one answer to whoever knocks at a closed door. */
  static NotAllowed here() {
    return new NotAllowed("engine.not-here");
  }

  /** The answer to whoever would take deployed models away. */
  static NotAllowed deploymentsStay() {
    return new NotAllowed("engine.deployments-stay");
  }

  /** The answer to whoever would move a job that has not failed. */
  static NotAllowed onlyFailedJobs() {
    return new NotAllowed("engine.only-failed-jobs");
  }
}
