package org.sala.casefile;

import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Locale;
import org.sala.casefile.TaskOutcomes.Outcome;
import org.sala.casefile.TaskSheets.Sheet;
import org.sala.language.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks that are taken along, and what became of them meanwhile. */
@RestController
class TaskSheetController {

  private final TaskSheets sheets;
  private final TaskOutcomes outcomes;

  TaskSheetController(TaskSheets sheets, TaskOutcomes outcomes) {
    this.sheets = sheets;
    this.outcomes = outcomes;
  }

  /**
   * A task to be taken along.
   *
   * @param language of its words: who takes it along may read it in both
   */
  @GetMapping("/api/tasks/{taskId}/sheet")
  ResponseEntity<Sheet> sheet(
      @PathVariable String taskId, @RequestParam @Size(max = 2) String language, Principal user) {
    Language.of(language)
        .ifPresent(each -> LocaleContextHolder.setLocale(Locale.forLanguageTag(each.code())));
    return ResponseEntity.of(sheets.of(taskId, user.getName()));
  }

  /** By whom a task of this case was done. */
  @GetMapping("/api/cases/{number}/tasks/{taskId}/outcome")
  ResponseEntity<Outcome> outcome(
      @PathVariable String number, @PathVariable String taskId, Principal user) {
    return ResponseEntity.of(outcomes.of(number, taskId, user.getName()));
  }
}
