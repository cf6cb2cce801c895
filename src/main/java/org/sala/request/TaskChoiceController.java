package org.sala.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.engine.Refusal;
import org.sala.language.Text;
import org.sala.language.Wording;
import org.sala.request.ChosenTasks.Found;
import org.sala.request.SavedChoices.Saved;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Narrows a person's lists of tasks, and keeps how under names of the person's own. */
@RestController
class TaskChoiceController {

  private final ChosenTasks chosen;
  private final SavedChoices saved;
  private final RequestAccess people;

  TaskChoiceController(ChosenTasks chosen, SavedChoices saved, RequestAccess people) {
    this.chosen = chosen;
    this.saved = saved;
    this.people = people;
  }

  /** A choice that is to be kept. */
  record NamedChoice(
      @NotNull @Text @Size(max = 80) String name, @NotNull @Valid TaskChoice choice) {}

  /** The numbers of the requests that fit, among the reader's tasks. */
  @PostMapping("/api/task-choices/numbers")
  Found numbers(@RequestBody @Valid TaskChoice choice, Principal user) {
    return chosen.of(choice, people.person(user.getName()));
  }

  @GetMapping("/api/task-choices")
  List<Saved> mine(Principal user) {
    return saved.of(user.getName());
  }

  /** Keeps a choice; one of the same name is replaced. */
  @PostMapping("/api/task-choices")
  List<Saved> keep(@RequestBody @Valid NamedChoice named, Principal user) {
    if (!saved.keep(user.getName(), named.name().strip(), named.choice())) {
      throw new Refusal("name", Wording.of("request.too-many-choices"));
    }
    return saved.of(user.getName());
  }

  @DeleteMapping("/api/task-choices/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@PathVariable long id, Principal user) {
    saved.forget(user.getName(), id);
  }
}
