package org.sala.models.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.identity.Group;
import org.sala.casefile.FieldCheck;
import org.sala.casefile.FormFacts;
import org.sala.engine.SystemAuthority;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.request.Categories;
import org.sala.request.Categories.Category;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what models may name of the office as it is now. */
@Component
class LivingOffice {

  private final Units units;
  private final Categories categories;
  private final SystemAuthority system;
  private final ObjectProvider<IdentityService> identity;
  private final ApplicationContext context;
  private final Map<String, FieldCheck> checks;
  private final JdbcClient jdbc;
  private final List<FormFacts> facts;

  LivingOffice(
      Units units,
      Categories categories,
      SystemAuthority system,
      ObjectProvider<IdentityService> identity,
      ApplicationContext context,
      Map<String, FieldCheck> checks,
      JdbcClient jdbc,
      List<FormFacts> facts) {
    this.facts = facts;
    this.units = units;
    this.categories = categories;
    this.system = system;
    this.identity = identity;
    this.context = context;
    this.checks = checks;
    this.jdbc = jdbc;
  }

  Office now() {
    return new Office(
        units(true),
        units(false),
        categories.all().stream().map(Category::code).collect(Collectors.toSet()),
        Set.copyOf(
            jdbc.sql("select code from place where length(code) = 4").query(String.class).list()),
        system.get(
            () ->
                identity.getObject().createGroupQuery().list().stream()
                    .map(Group::getId)
                    .collect(Collectors.toSet())),
        checks.keySet(),
        Set.of(context.getBeanNamesForType(JavaDelegate.class, true, false)),
        facts.stream().flatMap(each -> each.names().stream()).collect(Collectors.toSet()));
  }

  private Set<String> units(boolean handling) {
    return units.all().stream()
        .filter(unit -> unit.handlesRequests() == handling)
        .map(Unit::code)
        .collect(Collectors.toSet());
  }
}
