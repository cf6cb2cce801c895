package org.sala.people;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.sala.engine.SystemAuthority;
import org.sala.language.VisibleText;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who belongs to which group, as the engine's identity service knows it. */
@Component
public class Staff {

  private final IdentityService identity;
  private final SystemAuthority system;
  private final Units units;

  Staff(@Lazy IdentityService identity, SystemAuthority system, Units units) {
    this.identity = identity;
    this.system = system;
    this.units = units;
  }

  /** Looks a person up once; an unknown account belongs to no group and no unit. */
  public Person person(String id) {
    var groups = groupsOf(id);
    var staffOf = new HashSet<String>();
    var examinesFor = new HashSet<String>();
    for (var unit : units.all()) {
      if (unit.staffGroups().anyMatch(groups::contains)) {
        staffOf.add(unit.code());
        if (unit.examinerGroups().anyMatch(groups::contains)) {
          examinesFor.add(unit.code());
        }
      }
    }
    return new Person(id, groups, staffOf, examinesFor);
  }

  /** All accounts, in the order of their ids. */
  public List<Account> accounts() {
    return system.get(
        () ->
            identity.createUserQuery().orderByUserId().asc().list().stream()
                .map(user -> new Account(user.getId(), name(user)))
                .toList());
  }

  private static String name(User user) {
    return Stream.of(user.getFirstName(), user.getLastName())
        .filter(part -> !VisibleText.isBlank(part))
        .collect(Collectors.joining(" "));
  }

  /** The ids of a group's members, in order; empty for an unknown or a null group. */
  public List<String> membersOf(String group) {
    if (group == null) {
      return List.of();
    }
    return system.get(
        () ->
            identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .map(User::getId)
                .toList());
  }

  /** The groups a person belongs to. */
  public Set<String> groupsOf(String user) {
    return system.get(
        () ->
            identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet()));
  }
}
