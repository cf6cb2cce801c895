package org.sala.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("The rights of groups")
class RightsTest {

  @Autowired Provisioning provisioning;
  @Autowired AuthorizationService rights;

  /** What the owners of processes may do with each kind of thing. */
  private Map<Integer, TreeSet<String>> ofProcessOwners() {
    var found = new TreeMap<Integer, TreeSet<String>>();
    rights
        .createAuthorizationQuery()
        .groupIdIn("process-owners")
        .list()
        .forEach(
            each -> {
              Permission[] granted =
                  each.getResourceType() == Resources.PROCESS_DEFINITION.resourceType()
                      ? each.getPermissions(ProcessDefinitionPermissions.values())
                      : each.getPermissions(Permissions.values());
              for (var one : granted) {
                found
                    .computeIfAbsent(each.getResourceType(), type -> new TreeSet<>())
                    .add(each.getResourceId() + " " + one.getName());
              }
            });
    return found;
  }

  private Authorization onDeployments() {
    return rights
        .createAuthorizationQuery()
        .groupIdIn("process-owners")
        .resourceType(Resources.DEPLOYMENT)
        .resourceId(Authorization.ANY)
        .singleResult();
  }

  @Test
  @DisplayName(
      "are at each start what they are to be: one too many goes, one that is missing comes")
  void inLine() {
    provisioning.provision();
    var right = ofProcessOwners();
    assertThat(right.get(Resources.DEPLOYMENT.resourceType()))
        .anyMatch(each -> each.endsWith("READ"))
        .anyMatch(each -> each.endsWith("CREATE"))
        .noneMatch(each -> each.endsWith("DELETE"));

    var changed = onDeployments();
    changed.addPermission(Permissions.DELETE);
    changed.removePermission(Permissions.READ);
    rights.saveAuthorization(changed);
    assertThat(ofProcessOwners()).isNotEqualTo(right);
    provisioning.provision();
    assertThat(ofProcessOwners()).isEqualTo(right);

    rights.deleteAuthorization(onDeployments().getId());
    provisioning.provision();
    assertThat(ofProcessOwners()).isEqualTo(right);
  }
}
