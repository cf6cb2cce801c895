package org.sala.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.sala.casefile.SentOnce;
import org.sala.language.Text;
import org.sala.people.Account;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notes on a case over HTTP, and whom they can mention. */
@RestController
class NoteController {

  private final Notes notes;
  private final SentOnce sent;

  NoteController(Notes notes, SentOnce sent) {
    this.sent = sent;
    this.notes = notes;
  }

  /**
   * A note.
   *
   * @param mentioned the accounts to be told; null for nobody
   */
  record NewNote(
      @NotNull @Text @Size(max = 4000) String text,
      @Size(max = 20) List<@NotNull @Text @Size(max = 64) String> mentioned) {}

  /**
   * Writes a note.
   *
   * @param key repeats with the same key and words are answered like the first, and do nothing
   */
  @PostMapping("/api/cases/{number}/notes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void write(
      @PathVariable String number,
      @RequestBody @Valid NewNote note,
      @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 8, max = 100)
          String key,
      Principal user)
      throws IOException {
    var told = note.mentioned() == null ? List.<String>of() : note.mentioned();
    sent.once(
        user.getName(),
        key,
        List.of(number, note.text(), told),
        () -> {
          notes.write(number, user.getName(), note.text(), told);
          return number;
        });
  }

  /** Who can be mentioned in a note on this case; nobody for those who may not write one. */
  @GetMapping("/api/cases/{number}/colleagues")
  List<Account> colleagues(
      @PathVariable String number,
      @RequestParam(defaultValue = "") @Size(max = 100) String q,
      Principal user) {
    return notes.colleagues(number, user.getName(), q);
  }

  /** A note that is not written yet; an empty text for none. */
  record Begun(@NotNull @Size(max = 4000) String text) {}

  @GetMapping("/api/cases/{number}/notes/draft")
  Begun begun(@PathVariable String number, Principal user) {
    return new Begun(notes.begun(number, user.getName()));
  }

  @PutMapping("/api/cases/{number}/notes/draft")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void begin(@PathVariable String number, @RequestBody @Valid Begun begun, Principal user) {
    notes.begin(number, user.getName(), begun.text());
  }
}
