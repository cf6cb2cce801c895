package org.sala.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.sala.engine.Memberships;
import org.sala.engine.Memberships.Belonging;
import org.sala.engine.Memberships.Sitting;
import org.sala.engine.OncePerTransaction;
import org.sala.engine.SystemAuthority;
import org.sala.language.Alphabet;
import org.sala.language.VisibleText;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who belongs to which group, as the engine's identity service knows it. */
@Component
public class Staff {

  private final OncePerTransaction<String, Person> people = new OncePerTransaction<>();
  private final OncePerTransaction<String, List<Sitting>> sitting = new OncePerTransaction<>();
  private final IdentityService identity;
  private final SystemAuthority system;
  private final Memberships memberships;

  Staff(@Lazy IdentityService identity, SystemAuthority system, Memberships memberships) {
    this.memberships = memberships;
    this.identity = identity;
    this.system = system;
  }

  /** Looks a person up once; an unknown account belongs to no group and no unit. */
  public Person person(String id) {
    return people.get(id, this::read);
  }

  private Person read(String id) {
    var belongings =
        memberships.of(id).stream()
            .collect(Collectors.groupingBy(each -> Optional.ofNullable(each.seat())));
    var own = person(id, belongings.getOrDefault(Optional.empty(), List.of()));
    return own.sitting(
        belongings.entrySet().stream()
            .flatMap(seat -> seat.getKey().map(absent -> person(absent, seat.getValue())).stream())
            .sorted(Comparator.comparing(Person::id))
            .toList());
  }

  private static Person person(String id, List<Belonging> belongings) {
    return new Person(
        id,
        all(belongings, Belonging::group),
        all(belongings, Belonging::unit),
        all(belongings.stream().filter(Belonging::examines).toList(), Belonging::unit));
  }

  private static Set<String> all(List<Belonging> belongings, Function<Belonging, String> what) {
    return belongings.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** All accounts, by their names in the alphabet of the person at work. */
  public List<Account> accounts() {
    return system.get(
        () ->
            identity.createUserQuery().orderByUserId().asc().list().stream()
                .map(user -> new Account(user.getId(), name(user)))
                .sorted(Alphabet.ofReader(Account::name))
                .toList());
  }

  /** How a person is called: first and last name, or the account where there are none. */
  public String nameOf(String account) {
    return system
        .get(() -> Optional.ofNullable(identity.createUserQuery().userId(account).singleResult()))
        .map(Staff::name)
        .filter(name -> !name.isEmpty())
        .orElse(account);
  }

  private static String name(User user) {
    return Stream.of(user.getFirstName(), user.getLastName())
        .filter(part -> !VisibleText.isBlank(part))
        .collect(Collectors.joining(" "));
  }

  /** The ids of a group's members, in order; empty for an unknown or a null group. */
  public List<String> membersOf(String group) {
    return sittingIn(group).stream().filter(Sitting::isMember).map(Sitting::person).toList();
  }

  /** The ids of those who can act in a group today, in their own place or in somebody's. */
  public List<String> thereIn(String group) {
    return sittingIn(group).stream()
        .filter(each -> each.awayUntil() == null)
        .map(Sitting::person)
        .distinct()
        .toList();
  }

  /**
   * Who sits in a group today: its members, with the day until which they are away, and those who
   * sit there for somebody; empty for an unknown or a null group.
   */
  public List<Sitting> sittingIn(String group) {
    if (group == null) {
      return List.of();
    }
    return sitting.get(group, one -> memberships.of(Set.of(one)).getOrDefault(one, List.of()));
  }

  /** Reads the members of several groups at once, for whoever asks for them one by one. */
  public void lookUp(Collection<String> several) {
    var unknown =
        several.stream()
            .filter(group -> group != null && sitting.known(group).isEmpty())
            .collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      var found = memberships.of(unknown);
      unknown.forEach(group -> sitting.keep(group, found.getOrDefault(group, List.of())));
    }
  }

  /** The groups a person belongs to. */
  public Set<String> groupsOf(String user) {
    return person(user).groups();
  }
}
