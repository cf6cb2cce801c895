package org.sala.people;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.sala.engine.Grants;
import org.springframework.stereotype.Component;

/**
 * Creates the groups of the administration and what each may do in the webapps; running it again
 * brings the rights in line with what they are to be. Rights are granted to groups, never to
 * persons. Rights on tasks come with the tasks.
 */
@Component
public class Provisioning {

  /** The group of administrators, which the webapps know by this name. */
  public static final String ADMINISTRATORS = "camunda-admin";

  private static final String AUDITORS = "auditors";
  private static final String PROCESS_OWNERS = "process-owners";

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

  /** Creates what is missing. */
  public void provision() {
    var working = workingGroups();
    working.forEach(group -> group(group, "UNIT"));
    group(AUDITORS, "OVERSIGHT");
    group(PROCESS_OWNERS, "OVERSIGHT");
    group(ADMINISTRATORS, "SYSTEM");
    Stream.concat(working.stream(), Stream.of(AUDITORS))
        .forEach(
            group -> {
              grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
              // The models are no secret: Tasklist shows the diagram that a task belongs to.
              grant(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
            });
    processOwners();
    grant(
        AUDITORS, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
    grant(ADMINISTRATORS, Resources.APPLICATION, ANY, Permissions.ACCESS);
    Stream.of(
            Resources.USER,
            Resources.GROUP,
            Resources.GROUP_MEMBERSHIP,
            Resources.AUTHORIZATION,
            Resources.FILTER)
        .forEach(resource -> grant(ADMINISTRATORS, resource, ANY, Permissions.ALL));
    grants.takeBackThoseOnTasks();
    filters.create(working);
  }

  /**
   * Creates the group of a convenor. Its members log in to the welcome page and see how the
   * requests of their meetings stand; they have no tasks (R21).
   */
  public void convenors(String group) {
    group(group, "CONVENOR");
    grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
  }

  private List<String> workingGroups() {
    return Stream.concat(
            units.all().stream()
                .flatMap(
                    unit ->
                        Stream.of(unit.headsGroup(), unit.officersGroup(), unit.inspectorsGroup())),
            Stream.of("desk", "deputy-governors", "governors"))
        .filter(java.util.Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }

  private void processOwners() {
    grant(PROCESS_OWNERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grant(PROCESS_OWNERS, Resources.DEPLOYMENT, ANY, Permissions.CREATE, Permissions.READ);
    grant(
        PROCESS_OWNERS,
        Resources.PROCESS_DEFINITION,
        ANY,
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.RETRY_JOB,
        ProcessDefinitionPermissions.MIGRATE_INSTANCE);
    grant(
        PROCESS_OWNERS,
        Resources.DECISION_DEFINITION,
        ANY,
        Permissions.READ,
        Permissions.READ_HISTORY);
    grant(PROCESS_OWNERS, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
  }

  private void group(String id, String type) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      var group = identity.newGroup(id);
      group.setName(id);
      group.setType(type);
      identity.saveGroup(group);
    }
  }

  private void grant(String group, Resource resource, String id, Permission... permissions) {
    grants.give(group, resource, id, permissions);
  }
}
