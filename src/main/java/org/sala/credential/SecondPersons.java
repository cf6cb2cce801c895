package org.sala.credential;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sala.credential.AccessWish.Kind;
import org.sala.engine.Refusal;
import org.sala.engine.SecondPerson;
import org.sala.language.Wording;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.sala.people.Provisioning;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What no administrator does alone: bring somebody into a group, or set back the second factor of
 * somebody else. See src/docs/decisions/0095-tokens-and-second-persons.md.
 */
@Component
class SecondPersons implements SecondPerson {

  private static final String INSPECTORATE = "inspectorate";

  /** Who may agree. */
  private static final Set<String> AGREEING = Set.of(Provisioning.ADMINISTRATORS, INSPECTORATE);

  private final AccessWishes wishes;
  private final WishMessages messages;
  private final WishesGranted granted;
  private final Staff staff;

  SecondPersons(AccessWishes wishes, WishMessages messages, WishesGranted granted, Staff staff) {
    this.wishes = wishes;
    this.messages = messages;
    this.granted = granted;
    this.staff = staff;
  }

  @Override
  @Transactional
  public Optional<Refusal> mustAgree(String account, String group, String person) {
    if (AGREEING.contains(group) && isAlone(person)) {
      return Optional.empty(); // makes the second person, of whom there is none
    }
    ask(Kind.MEMBERSHIP, account, group, person);
    return Optional.of(new Refusal(Wording.of("credential.asked-membership", account, group)));
  }

  /**
   * Asks that a second factor is set back.
   *
   * @throws Denied if it is no administrator who asks
   */
  @Transactional
  void askToSetBack(String account, String person) {
    if (!staff.person(person).own().isIn(Provisioning.ADMINISTRATORS)) {
      throw new Denied("credential.administrators-alone");
    }
    ask(Kind.SECOND_FACTOR, account, null, person);
  }

  private void ask(Kind kind, String account, String group, String person) {
    wishes.add(kind, account, group, person).ifPresent(messages::asked);
  }

  // Nobody else is an administrator or in the inspectorate.
  private boolean isAlone(String person) {
    return AGREEING.stream()
        .flatMap(group -> staff.membersOf(group).stream())
        .allMatch(person::equals);
  }

  /**
   * Agrees as the second person; it is done when this returns.
   *
   * @throws Refusal if it does not wait any more, or this person asked for it or has it
   * @throws Denied if this person may not agree at all
   */
  @Transactional
  void agree(long id, String person) {
    only(person);
    var wish = decided(id, true, person);
    granted.grant(wish);
    messages.granted(wish, person);
  }

  /**
   * Says no, or takes the own wish back.
   *
   * @throws Refusal if it does not wait any more
   * @throws Denied if this person may not decide at all
   */
  @Transactional
  void refuse(long id, String person) {
    only(person);
    decided(id, false, person);
  }

  private AccessWish decided(long id, boolean agreed, String person) {
    var wish = wishes.waiting(id);
    if (wish.isEmpty()
        || agreed
            && Stream.of(wish.get().askedBy(), wish.get().account()).anyMatch(person::equals)) {
      throw new Refusal(
          Wording.of(wish.isEmpty() ? "credential.decided" : "credential.second-person"));
    }
    if (!wishes.decide(id, agreed, person)) {
      throw new Refusal(Wording.of("credential.decided"));
    }
    return wish.get();
  }

  /**
   * Whoever reads and decides wishes.
   *
   * @throws Denied if it is somebody else
   */
  Person only(String id) {
    var person = staff.person(id).own();
    if (AGREEING.stream().noneMatch(person::isIn)) {
      throw new Denied("credential.agreeing-alone");
    }
    return person;
  }
}
