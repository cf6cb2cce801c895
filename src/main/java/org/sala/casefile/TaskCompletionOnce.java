package org.sala.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Completes a task for somebody whose call may come twice. */
@Service
class TaskCompletionOnce {

  private final TaskWork work;
  private final SentOnce sent;

  TaskCompletionOnce(TaskWork work, SentOnce sent) {
    this.work = work;
    this.sent = sent;
  }

  /** As {@link TaskWork#complete}; with a key the same call again changes and refuses nothing. */
  void complete(String taskId, String user, Map<String, Object> answers, String key) {
    try {
      sent.once(
          user,
          key,
          List.of(taskId, answers),
          () -> {
            work.complete(taskId, user, answers);
            return taskId;
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
