package org.sala.people;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.sala.engine.Cabinet;
import org.sala.engine.Grants;
import org.sala.engine.Grants.Grant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates the groups of the administration and what each may do in the webapps; running it again
 * brings the rights in line with what they are to be. Rights are granted to groups, never to
 * persons. Rights on tasks come with the tasks.
 */
@Component
public class Provisioning {

  /** The group of administrators, which the webapps know by this name. */
  public static final String ADMINISTRATORS = "camunda-admin";

  /** The group of those who propose and decide changes of the models. */
  public static final String PROCESS_OWNERS = "process-owners";

  private static final String AUDITORS = "auditors";

  /** Groups that work on cases and are no unit's own. */
  private static final List<String> OFFICES =
      List.of("desk", Cabinet.GROUP, "deputy-governors", "governors");

  private final IdentityService identity;
  private final Grants grants;
  private final Units units;
  private final TaskFilters filters;

  Provisioning(IdentityService identity, Grants grants, Units units, TaskFilters filters) {
    this.identity = identity;
    this.grants = grants;
    this.units = units;
    this.filters = filters;
  }

  /** Creates what is missing; all of it or nothing. */
  @Transactional
  public void provision() {
    var working = workingGroups();
    var present =
        identity.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
    working.forEach(group -> group(present, group, "UNIT"));
    group(present, AUDITORS, "OVERSIGHT");
    group(present, PROCESS_OWNERS, "OVERSIGHT");
    group(present, ADMINISTRATORS, "SYSTEM");
    grants.give(
        Stream.of(
                Stream.concat(working.stream(), Stream.of(AUDITORS))
                    .flatMap(Provisioning::ofWorkers),
                ofProcessOwners(),
                ofAdministrators(),
                Stream.of(
                    Grant.of(
                        AUDITORS,
                        Resources.OPERATION_LOG_CATEGORY,
                        ANY,
                        UserOperationLogCategoryPermissions.READ)))
            .flatMap(grantsOfOne -> grantsOfOne)
            .toList());
    grants.takeBackThoseOnTasks();
    filters.create(working);
  }

  /**
   * Creates the group of a convenor. Its members log in to the welcome page and see how the
   * requests of their meetings stand; they have no tasks (R21).
   */
  public void convenors(String group) {
    group(
        identity.createGroupQuery().groupId(group).count() == 0 ? Set.of() : Set.of(group),
        group,
        "CONVENOR");
    grants.give(List.of(Grant.of(group, Resources.APPLICATION, "welcome", Permissions.ACCESS)));
  }

  /** The groups of every office, beside those of its units. */
  public static Stream<String> groupsOfEveryOffice() {
    return Stream.concat(OFFICES.stream(), Stream.of(AUDITORS, PROCESS_OWNERS, ADMINISTRATORS));
  }

  private List<String> workingGroups() {
    return Stream.concat(
            units.all().stream()
                .flatMap(
                    unit ->
                        Stream.of(unit.headsGroup(), unit.officersGroup(), unit.inspectorsGroup())),
            OFFICES.stream())
        .filter(java.util.Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  // The models are no secret: Tasklist shows the diagram that a task belongs to.
  private static Stream<Grant> ofWorkers(String group) {
    return Stream.of(
        Grant.of(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
        Grant.of(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ));
  }

  private static Stream<Grant> ofProcessOwners() {
    return Stream.of(
        Grant.of(PROCESS_OWNERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
        Grant.of(PROCESS_OWNERS, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ),
        Grant.of(
            PROCESS_OWNERS,
            Resources.PROCESS_DEFINITION,
            ANY,
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.RETRY_JOB,
            ProcessDefinitionPermissions.MIGRATE_INSTANCE),
        Grant.of(
            PROCESS_OWNERS,
            Resources.DECISION_DEFINITION,
            ANY,
            Permissions.READ,
            Permissions.READ_HISTORY),
        Grant.of(
            PROCESS_OWNERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ));
  }

  private static Stream<Grant> ofAdministrators() {
    return Stream.concat(
        Stream.of(Grant.of(ADMINISTRATORS, Resources.APPLICATION, ANY, Permissions.ACCESS)),
        Stream.of(
                Resources.USER,
                Resources.GROUP,
                Resources.GROUP_MEMBERSHIP,
                Resources.AUTHORIZATION,
                Resources.FILTER)
            .map(resource -> Grant.of(ADMINISTRATORS, resource, ANY, Permissions.ALL)));
  }

  private void group(Set<String> present, String id, String type) {
    if (!present.contains(id)) {
      var group = identity.newGroup(id);
      group.setName(id);
      group.setType(type);
      identity.saveGroup(group);
    }
  }
}
