package org.sala.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who belongs to which group, as the engine's identity service knows it. */
@Component
public class Staff {

  private final IdentityService identity;
  private final SystemAuthority system;

  Staff(@Lazy IdentityService identity, SystemAuthority system) {
    this.identity = identity;
    this.system = system;
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

  /** Whether a person works for this unit; nobody works for a null unit. */
  public boolean belongsTo(String user, Unit unit) {
    return unit != null && unit.staffGroups().anyMatch(groupsOf(user)::contains);
  }
}
