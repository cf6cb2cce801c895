package org.sala.signon;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.sala.engine.Memberships;
import org.sala.engine.Memberships.Belonging;
import org.sala.people.PersonLeft;
import org.sala.people.Provisioning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an account what the service says of its person: the name and the groups in the engine's own
 * tables, where tasks, mentions and absences find them. Whoever loses a group is logged out, and
 * what they took as its member goes back to the unit.
 */
@Component
class Placements {

  private static final Logger LOG = LoggerFactory.getLogger(Placements.class);

  private static final Set<String> SEE_NO_CASES =
      Set.of(Provisioning.ADMINISTRATORS, Provisioning.PROCESS_OWNERS);

  private final IdentityService identity;
  private final Memberships memberships;
  private final SignedOnPeople people;
  private final SignedOnSessions sessions;
  private final SignOnSettings settings;
  private final ApplicationEventPublisher events;

  Placements(
      @Lazy IdentityService identity,
      Memberships memberships,
      SignedOnPeople people,
      SignedOnSessions sessions,
      SignOnSettings settings,
      ApplicationEventPublisher events) {
    this.identity = identity;
    this.memberships = memberships;
    this.people = people;
    this.sessions = sessions;
    this.settings = settings;
    this.events = events;
  }

  /**
   * Gives somebody their place, who then has an account of Sala.
   *
   * @return the account, which keeps its name when the service changes it
   * @throws NoPlace.Refused if there is none; whoever had one before has none any more
   */
  @Transactional(noRollbackFor = NoPlace.Refused.class)
  String give(SignedOn found) {
    var known = people.of(found.subject());
    var person = known.map(each -> found.as(each.account())).orElse(found);
    try {
      check(person);
    } catch (NoPlace.Refused e) {
      known.filter(SignedOnPeople.Known::isIn).ifPresent(each -> take(each.account()));
      throw e;
    }
    people.comes(person);
    write(person);
    move(person.account(), person.groups());
    return person.account();
  }

  /** Takes somebody's place away: groups, sessions, tasks; the account stays for what it signed. */
  @Transactional
  void take(String account) {
    people.goes(account);
    move(account, Set.of());
    sessions.endAll(account);
    events.publishEvent(new PersonLeft(account));
    LOG.info("{} has no place here any more: the sign-on service says so.", account);
  }

  private void check(SignedOn person) {
    if (!person.account().matches("[a-zA-Z0-9_.-]{1,64}")) {
      throw new NoPlace.Refused(NoPlace.UNFIT_ACCOUNT);
    }
    var other = people.ofAccount(person.account()).filter(each -> !isSame(each, person));
    if (other.isPresent() || person.account().equals(settings.breakGlass())) {
      throw new NoPlace.Refused(NoPlace.TAKEN_ACCOUNT);
    }
    if (person.groups().isEmpty()) {
      throw new NoPlace.Refused(NoPlace.NO_GROUP);
    }
    if (person.groups().contains(Provisioning.ADMINISTRATORS)
        && !SEE_NO_CASES.containsAll(person.groups())) {
      throw new NoPlace.Refused(NoPlace.ADMINISTERS_AND_SEES_CASES);
    }
  }

  private static boolean isSame(SignedOnPeople.Known known, SignedOn person) {
    return known.subject().equals(person.subject());
  }

  private void write(SignedOn person) {
    var present = identity.createUserQuery().userId(person.account()).singleResult();
    var user = present == null ? identity.newUser(person.account()) : present;
    if (present == null
        || !person.firstName().equals(user.getFirstName())
        || !person.lastName().equals(user.getLastName())) {
      user.setFirstName(person.firstName());
      user.setLastName(person.lastName());
      identity.saveUser(user);
    }
  }

  private void move(String account, Set<String> wanted) {
    var groups =
        identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
    groups.retainAll(wanted);
    var present =
        memberships.of(account).stream()
            .filter(each -> each.seat() == null)
            .map(Belonging::group)
            .collect(Collectors.toCollection(TreeSet::new));
    groups.stream()
        .filter(group -> !present.contains(group))
        .forEach(group -> identity.createMembership(account, group));
    present.removeAll(groups);
    if (!present.isEmpty()) {
      present.forEach(group -> identity.deleteMembership(account, group));
      sessions.endAll(account);
      LOG.info("{} left {}: the sign-on service says so.", account, present);
    }
  }
}
