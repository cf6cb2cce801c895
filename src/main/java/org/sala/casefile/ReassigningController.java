package org.sala.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.casefile.Reassigning.Assignable;
import org.sala.language.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Giving tasks to somebody else over HTTP. */
@RestController
class ReassigningController {

  private final Reassigning reassigning;

  ReassigningController(Reassigning reassigning) {
    this.reassigning = reassigning;
  }

  /** Who gets a task, and why. */
  record Assignment(
      @NotNull @Text @Size(max = 64) String person,
      @NotNull @Text @Size(max = 2000) String reason) {}

  /** The tasks of a case that the reader may give to somebody else, and to whom. */
  @GetMapping("/api/cases/{number}/assignable")
  List<Assignable> of(@PathVariable String number, Principal user) {
    return reassigning.of(number, user.getName());
  }

  @PostMapping("/api/tasks/{taskId}/assignment")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void give(@PathVariable String taskId, @RequestBody @Valid Assignment body, Principal user) {
    reassigning.give(taskId, user.getName(), body.person(), body.reason());
  }
}
