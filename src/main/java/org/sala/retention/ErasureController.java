package org.sala.retention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sala.casefile.CaseAccess;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.sala.retention.Erasure.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Erasure on demand: one person of the desk or the inspectorate asks, a second one agrees. */
@RestController
class ErasureController {

  private final Erasures erasures;
  private final CaseAccess access;
  private final Staff staff;

  ErasureController(Erasures erasures, CaseAccess access, Staff staff) {
    this.erasures = erasures;
    this.access = access;
    this.staff = staff;
  }

  /** What is asked for. */
  record Demand(@NotNull String caseNumber, @NotNull Reason reason) {}

  /** What waits for a second person. */
  @GetMapping("/api/erasures")
  List<Erasure> waiting(Principal user) {
    var reader = only(user);
    var waiting = erasures.waiting();
    var numbers = waiting.stream().map(Erasure::caseNumber).collect(Collectors.toSet());
    var known = access.notAccused(numbers, reader);
    return waiting.stream().filter(each -> known.contains(each.caseNumber())).toList();
  }

  /** Asks for an erasure. */
  @PostMapping("/api/erasures")
  @ResponseStatus(HttpStatus.CREATED)
  Erasure ask(@RequestBody @Valid Demand demand, Principal user) {
    var person = only(user);
    known(demand.caseNumber(), person);
    if (demand.reason() == Reason.RETENTION) {
      throw new Refusal("reason", Wording.of("retention.by-itself"));
    }
    return erasures.ask(demand.caseNumber(), demand.reason(), person.id());
  }

  /** Agrees as the second person; the words are gone when this answers. */
  @PostMapping("/api/erasures/{number}/agreement")
  Erasure agree(@PathVariable String number, Principal user) {
    var person = only(user);
    known(number, person);
    return erasures.agree(number, person.id());
  }

  /** Takes a demand back. */
  @DeleteMapping("/api/erasures/{number}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable String number, Principal user) {
    known(number, only(user));
    erasures.takeBack(number);
  }

  private Person only(Principal user) {
    var person = staff.person(user.getName());
    if (!person.isIn("desk") && !person.isIn("inspectorate")) {
      throw new Denied("retention.not-yours");
    }
    return person;
  }

  // Hidden, or no case at all: answered alike.
  private void known(String number, Person person) {
    if (access.notAccused(Set.of(number), person).isEmpty()) {
      throw new Refusal(Wording.of("retention.not-closed", number));
    }
  }
}
