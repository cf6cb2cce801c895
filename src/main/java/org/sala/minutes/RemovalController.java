package org.sala.minutes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sala.minutes.SharedKeys.Written;
import org.sala.people.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Deletes lines of minutes, and puts them back; for the desk alone. */
@RestController
@RequestMapping("/api/minutes/{id}/rows")
class RemovalController {

  private final Imports imports;
  private final LineRemoval removal;
  private final ShownLines shown;
  private final Desk desk;

  RemovalController(Imports imports, LineRemoval removal, ShownLines shown, Desk desk) {
    this.imports = imports;
    this.removal = removal;
    this.shown = shown;
    this.desk = desk;
  }

  record Removal(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Seen> lines) {}

  record Seen(@NotNull @Min(1) Integer line, @NotNull Integer version) {}

  record Return(@NotNull @Size(min = 1, max = 500) Set<@NotNull @Min(1) Integer> lines) {}

  @ModelAttribute
  void deskOnly(Principal user) {
    desk.only(user.getName(), MinutesController.DESK_ALONE);
  }

  /** Deletes lines; if one of them was changed meanwhile, none. */
  @PostMapping("/removal")
  Written remove(@PathVariable long id, @RequestBody @Valid Removal body, Principal user) {
    var seen =
        body.lines().stream()
            .collect(Collectors.toMap(Seen::line, Seen::version, (one, other) -> other));
    return shown.to(user.getName(), removal.remove(known(id), seen, user.getName()));
  }

  /** Puts deleted lines back. */
  @PostMapping("/return")
  Written putBack(@PathVariable long id, @RequestBody @Valid Return body, Principal user) {
    return shown.to(user.getName(), removal.putBack(known(id), body.lines(), user.getName()));
  }

  private Import known(long id) {
    return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
