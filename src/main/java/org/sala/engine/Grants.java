package org.sala.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.springframework.stereotype.Component;

/**
 * Brings the grants of the product's groups in line with what they are to be, at each start: new
 * rights reach a running office, and those taken away do not stay behind.
 */
@Component
public class Grants {

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  /** Gives a group these permissions on a resource, and no others. */
  public void give(String group, Resource resource, String id, Permission... permissions) {
    var present =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(AUTH_TYPE_GRANT)
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(id)
            .singleResult();
    if (present == null) {
      var fresh = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
      fresh.setGroupId(group);
      fresh.setResource(resource);
      fresh.setResourceId(id);
      fresh.setPermissions(permissions);
      authorizations.saveAuthorization(fresh);
      return;
    }
    var before = granted(present, resource);
    present.setPermissions(permissions);
    if (!granted(present, resource).equals(before)) {
      authorizations.saveAuthorization(present);
    }
  }

  /**
   * Takes back the grants on single tasks that earlier versions wrote: rights follow candidates.
   */
  public void takeBackThoseOnTasks() {
    authorizations.createAuthorizationQuery().resourceType(Resources.TASK).list().stream()
        .map(Authorization::getId)
        .forEach(authorizations::deleteAuthorization);
  }

  private static Set<Permission> granted(Authorization authorization, Resource resource) {
    return Set.copyOf(
        Arrays.asList(
            authorization.getPermissions(
                ResourceTypeUtil.getPermissionsByResourceType(resource.resourceType()))));
  }
}
