package org.sala.credential;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a second person, for administrators and the inspectorate. */
@RestController
class AgreementController {

  private final SecondPersons persons;
  private final AccessWishes wishes;

  AgreementController(SecondPersons persons, AccessWishes wishes) {
    this.persons = persons;
    this.wishes = wishes;
  }

  /** Whose second factor is to be set back. */
  record SettingBack(@NotNull @Size(max = 64) String account) {}

  @GetMapping("/api/agreements")
  List<AccessWish> wishes(Principal user) {
    persons.only(user.getName());
    return wishes.all();
  }

  /** Asks that somebody's second factor is set back. */
  @PostMapping("/api/agreements")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void ask(@RequestBody @Valid SettingBack body, Principal user) {
    persons.askToSetBack(body.account(), user.getName());
  }

  @PostMapping("/api/agreements/{id}/agreement")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void agree(@PathVariable long id, Principal user) {
    persons.agree(id, user.getName());
  }

  /** Says no; who asked takes it back. */
  @PostMapping("/api/agreements/{id}/refusal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void refuse(@PathVariable long id, Principal user) {
    persons.refuse(id, user.getName());
  }
}
