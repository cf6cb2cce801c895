package org.sala.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.sala.language.Wording;
import org.springframework.dao.OptimisticLockingFailureException;

/** Says to the loser of a race that somebody else was quicker; nothing of what was sent is done. */
public class AlreadyDone extends Refusal {

  /** The key of the sentence. */
  public static final String WORDING = "engine.already-done";

  public AlreadyDone() {
    super(Wording.of(WORDING));
  }

  /** Whether a failure says that somebody else was quicker. */
  public static boolean isBehind(Throwable failure) {
    return failure instanceof AlreadyDone
        || failure instanceof OptimisticLockingException
        || failure instanceof OptimisticLockingFailureException
        || failure instanceof TaskAlreadyClaimedException
        || says(failure, "Cannot restore state of process instance")
        || failure instanceof NullValueException && says(failure, "Cannot find task with id");
  }

  private static boolean says(Throwable failure, String words) {
    return failure.getMessage() != null && failure.getMessage().contains(words);
  }
}
