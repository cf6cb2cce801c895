package org.sala.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.sala.language.Reason;
import org.sala.language.Text;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Joins requests that ask the same, and parts those that were joined by mistake. */
@RestController
class MergeController {

  private final MergeActions actions;

  MergeController(MergeActions actions) {
    this.actions = actions;
  }

  record Merge(
      @NotNull @Text @Size(max = 20) String original,
      @NotNull @Text @Size(max = 2000) String reason) {}

  @PostMapping("/api/requests/{number}/merge")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void merge(@PathVariable String number, @RequestBody @Valid Merge body, Principal user) {
    actions.merge(number, body.original(), user.getName(), body.reason());
  }

  @PostMapping("/api/requests/{number}/unmerge")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void undo(@PathVariable String number, @RequestBody @Valid Reason body, Principal user) {
    actions.undo(number, user.getName(), body.reason());
  }
}
