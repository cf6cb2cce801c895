package org.sala.casefile;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.sala.casefile.DraftKeeping.Kept;
import org.sala.casefile.NextActs.NextAct;
import org.sala.casefile.Readings.Door;
import org.sala.casefile.TaskCards.TaskCard;
import org.sala.casefile.TaskWork.Work;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tab "Work" of Tasklist: everything about a task in one call, its draft, its completion. */
@RestController
class TaskWorkController {

  private final TaskWork work;
  private final DraftKeeping drafts;
  private final NextActs next;
  private final TaskCards cards;
  private final Readings readings;
  private final Foresight foresight;
  private final TaskCompletionOnce completion;
  private final OpenedTasks opened;

  TaskWorkController(
      TaskWork work,
      DraftKeeping drafts,
      NextActs next,
      TaskCards cards,
      Readings readings,
      Foresight foresight,
      TaskCompletionOnce completion,
      OpenedTasks opened) {
    this.opened = opened;
    this.foresight = foresight;
    this.completion = completion;
    this.readings = readings;
    this.work = work;
    this.drafts = drafts;
    this.next = next;
    this.cards = cards;
  }

  /** Answers of a form by the keys of its fields. */
  record Answers(@NotNull Map<String, Object> answers) {}

  @GetMapping("/api/tasks/{taskId}/work")
  ResponseEntity<Work> open(@PathVariable String taskId, Principal user) {
    var found = work.open(taskId, user.getName());
    found.ifPresent(shown -> opened.opened(taskId, user.getName()));
    return ResponseEntity.of(found);
  }

  /** Keeps the answers that changed; others of the draft stay. */
  @PatchMapping("/api/tasks/{taskId}/draft")
  Kept keep(@PathVariable String taskId, @RequestBody @Valid Answers changed, Principal user) {
    try {
      return drafts.keep(taskId, user.getName(), changed.answers());
    } catch (TaskAlreadyClaimedException somebodyWasFaster) {
      // The words stay; the answer says who has the task.
      return drafts.keep(taskId, user.getName(), changed.answers());
    }
  }

  @GetMapping("/api/tasks/{taskId}/draft")
  ResponseEntity<Kept> draft(@PathVariable String taskId, Principal user) {
    return ResponseEntity.of(drafts.draft(taskId, user.getName()));
  }

  /**
   * Completes a task.
   *
   * @param key repeats with the same key and answers are answered like the first, and do nothing
   */
  @PostMapping("/api/tasks/{taskId}/completion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void complete(
      @PathVariable String taskId,
      @RequestBody @Valid Answers answers,
      @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 8, max = 100)
          String key,
      Principal user) {
    completion.complete(taskId, user.getName(), answers.answers(), key);
  }

  /** What would come next if the task were completed with these answers; nothing is done. */
  @PostMapping("/api/tasks/{taskId}/foresight")
  List<NextAct> foresee(
      @PathVariable String taskId, @RequestBody @Valid Answers answers, Principal user) {
    return foresight.after(taskId, user.getName(), answers.answers());
  }

  /** Tasks by their ids, as many as a list shows. */
  record Listed(@NotNull @Size(max = 200) List<@NotNull @Size(max = 64) String> ids) {}

  /**
   * A card in a list.
   *
   * @param unread whether the reader has not opened the task yet
   */
  record ListedCard(@JsonUnwrapped TaskCard card, boolean unread) {}

  /** The cards of a list, for those of its tasks that the reader may see. */
  @PostMapping("/api/tasks/cards")
  List<ListedCard> cards(@RequestBody @Valid Listed listed, Principal user) {
    if (listed.ids().isEmpty()) {
      return List.of();
    }
    var shown = cards.of(listed.ids());
    readings.glanced(
        shown.stream().map(TaskCard::number).toList(), user.getName(), Door.TASKS, false);
    var known = opened.among(listed.ids(), user.getName());
    return shown.stream()
        .map(each -> new ListedCard(each, !known.contains(each.taskId())))
        .toList();
  }

  /** What comes next in a case, for those who may know of it. */
  @GetMapping("/api/cases/{number}/next")
  List<NextAct> next(@PathVariable String number, Principal user) {
    return next.of(number, user.getName());
  }
}
