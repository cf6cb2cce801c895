package org.sala.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /**
   * What a group may do with a resource, and nothing else.
   *
   * @param resourceId one resource, or {@link Authorization#ANY}
   */
  public record Grant(
      String group, Resource resource, String resourceId, List<Permission> permissions) {

    /** A grant of these permissions. */
    public static Grant of(
        String group, Resource resource, String resourceId, Permission... permissions) {
      return new Grant(group, resource, resourceId, List.of(permissions));
    }

    private boolean is(Authorization authorization) {
      return group.equals(authorization.getGroupId())
          && resource.resourceType() == authorization.getResourceType()
          && resourceId.equals(authorization.getResourceId());
    }
  }

  /** Gives groups these permissions, and no others on the same resources. */
  public void give(List<Grant> wanted) {
    // All of them in one reading: there are two for each of more than a hundred groups.
    var present =
        authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT).list().stream()
            .filter(grant -> grant.getGroupId() != null)
            .collect(Collectors.groupingBy(Authorization::getGroupId));
    for (var grant : wanted) {
      present.getOrDefault(grant.group(), List.of()).stream()
          .filter(grant::is)
          .findFirst()
          .ifPresentOrElse(found -> bringInLine(found, grant), () -> create(grant));
    }
  }

  private void create(Grant grant) {
    var fresh = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    fresh.setGroupId(grant.group());
    fresh.setResource(grant.resource());
    fresh.setResourceId(grant.resourceId());
    fresh.setPermissions(grant.permissions().toArray(Permission[]::new));
    authorizations.saveAuthorization(fresh);
  }

  private void bringInLine(Authorization present, Grant grant) {
    var before = granted(present, grant.resource());
    present.setPermissions(grant.permissions().toArray(Permission[]::new));
    if (!granted(present, grant.resource()).equals(before)) {
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
