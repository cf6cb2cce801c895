package org.sala.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.language.Bilingual;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own inbox. */
@RestController
class InboxController {

  private final Inbox inbox;
  private final Addressees addressees;
  private final Staff staff;
  private final Readings readings;

  InboxController(Inbox inbox, Addressees addressees, Staff staff, Readings readings) {
    this.inbox = inbox;
    this.addressees = addressees;
    this.staff = staff;
    this.readings = readings;
  }

  /**
   * A message as its reader sees it.
   *
   * @param caseNumber null where it is about the reader's own office; the kind is null then too
   * @param to to whom it is addressed; null where that is the reader alone
   * @param untilAt by when the reader is asked to act, or null
   * @param readAt null while it is unread
   */
  record Item(
      long id,
      String caseNumber,
      Kind kind,
      Bilingual to,
      Bilingual text,
      Instant untilAt,
      Instant createdAt,
      Instant readAt) {}

  /** A page of the inbox, and whether another one follows. */
  record Messages(List<Item> items, boolean more) {}

  /** How many messages are unread, and whether there are more than are counted. */
  record Count(int unread, boolean more) {}

  /** Which messages are read: all up to this one. */
  record ReadAll(@Min(0) long upTo) {}

  @GetMapping("/api/inbox")
  Messages inbox(
      @RequestParam(defaultValue = "0") @Min(0) @Max(100000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
      Principal user) {
    var found = inbox.of(person(user), page, size, 1);
    var shown = found.subList(0, Math.min(size, found.size()));
    readings.read(
        shown.stream().map(Inbox.Message::caseNumber).filter(Objects::nonNull).toList(),
        user.getName(),
        Door.INBOX);
    var words = addressees.words();
    var own = new Audience.Person(user.getName()).code();
    words.putAll(names(shown, own));
    return new Messages(
        shown.stream().map(message -> item(message, to(message.audience(), words, own))).toList(),
        found.size() > size);
  }

  @GetMapping("/api/inbox/count")
  Count count(Principal user) {
    int unread = inbox.unread(person(user));
    return new Count(Math.min(unread, Inbox.COUNTED), unread > Inbox.COUNTED);
  }

  /** Marks one message as read; 404 if the reader has no such message. */
  @PostMapping("/api/inbox/{id}/read")
  ResponseEntity<Void> read(@PathVariable long id, Principal user) {
    return inbox.read(id, person(user))
        ? ResponseEntity.noContent().build()
        : ResponseEntity.notFound().build();
  }

  @PostMapping("/api/inbox/read-all")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readAll(@RequestBody @Valid ReadAll body, Principal user) {
    inbox.readAll(body.upTo(), person(user));
  }

  private Person person(Principal user) {
    return staff.person(user.getName());
  }

  // What is for somebody who is away names that person to whoever sits in their place.
  private Map<String, Bilingual> names(List<Inbox.Message> shown, String own) {
    var persons =
        shown.stream()
            .map(Inbox.Message::audience)
            .filter(each -> each.startsWith(Audience.PERSON) && !each.equals(own))
            .map(each -> each.substring(Audience.PERSON.length()))
            .toList();
    var names = new HashMap<String, Bilingual>();
    staff
        .namesOf(persons)
        .forEach((id, name) -> names.put(Audience.PERSON + id, Bilingual.same(name)));
    return names;
  }

  private static Bilingual to(String audience, Map<String, Bilingual> words, String own) {
    return audience.equals(own) ? null : words.getOrDefault(audience, Bilingual.same(audience));
  }

  private static Item item(Inbox.Message message, Bilingual to) {
    return new Item(
        message.id(),
        message.caseNumber(),
        Optional.ofNullable(message.caseNumber()).flatMap(Kind::of).orElse(null),
        to,
        message.text(),
        message.untilAt(),
        message.createdAt(),
        message.readAt());
  }
}
