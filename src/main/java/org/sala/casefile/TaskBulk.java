package org.sala.casefile;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.sala.engine.AlreadyDone;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * One act on several tasks: each is checked and done as if it were alone, in a transaction of its
 * own, and what is not done says why.
 */
@Service
class TaskBulk {

  private static final Logger LOG = LoggerFactory.getLogger(TaskBulk.class);

  private final TaskWork work;

  TaskBulk(TaskWork work) {
    this.work = work;
  }

  /** What is done with each task. */
  enum Act {
    CLAIM,
    COMPLETE
  }

  /**
   * What came of one task.
   *
   * @param problem why it was not done, in the reader's language; null if it was
   */
  record Line(String taskId, boolean done, String problem) {}

  /**
   * Does it.
   *
   * @param answers what the person chose for all of them; whatever else stands in a form when it is
   *     opened stays
   */
  List<Line> each(List<String> tasks, Act act, String user, Map<String, Object> answers) {
    return tasks.stream().distinct().map(task -> line(task, act, user, answers)).toList();
  }

  private Line line(String task, Act act, String user, Map<String, Object> answers) {
    try {
      if (act == Act.CLAIM) {
        work.claim(task, user);
      } else {
        work.completeAsOpened(task, user, answers);
      }
      return new Line(task, true, null);
    } catch (RuntimeException failure) {
      return new Line(task, false, sentence(failure));
    }
  }

  private static String sentence(RuntimeException failure) {
    if (AlreadyDone.isBehind(failure)) {
      return Wording.forReader(AlreadyDone.WORDING);
    }
    if (failure instanceof Refusal refusal) {
      return refusal.getMessage();
    }
    if (failure instanceof AuthorizationException) {
      return Wording.forReader("casefile.bulk-not-yours");
    }
    // The class alone: a message of the database may quote what people wrote.
    LOG.error("One of several tasks was not done: {}", failure.getClass().getName());
    return Wording.forReader("casefile.bulk-failed");
  }
}
