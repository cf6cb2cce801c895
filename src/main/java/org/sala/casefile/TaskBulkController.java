package org.sala.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sala.casefile.TaskBulk.Act;
import org.sala.casefile.TaskBulk.Line;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Several tasks at once over HTTP. */
@RestController
class TaskBulkController {

  private static final int MOST = 100;

  private final TaskBulk bulk;
  private final TaskWork work;

  TaskBulkController(TaskBulk bulk, TaskWork work) {
    this.bulk = bulk;
    this.work = work;
  }

  /**
   * Several tasks and what is done with each.
   *
   * @param answers by the keys of the fields of their form; null for none
   */
  record Several(
      @NotNull @Size(min = 1, max = MOST) List<@NotNull @Size(max = 64) String> ids,
      @NotNull Act act,
      Map<String, Object> answers) {}

  @PostMapping("/api/tasks/bulk")
  List<Line> each(@RequestBody @Valid Several several, Principal user) {
    return bulk.each(
        several.ids(),
        several.act(),
        user.getName(),
        several.answers() == null ? Map.of() : several.answers());
  }

  /** Which components of a task's form would not show with these answers; nothing is kept. */
  @PostMapping("/api/tasks/{taskId}/hidden")
  Set<String> hidden(
      @PathVariable String taskId, @RequestBody @Valid Chosen chosen, Principal user) {
    return work.hidden(taskId, user.getName(), chosen.answers());
  }

  /** What is chosen so far. */
  record Chosen(@NotNull Map<String, Object> answers) {}
}
