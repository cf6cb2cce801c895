package org.sala.routing;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sala.casefile.Accused;
import org.sala.casefile.AccusedPersons;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.FormLists;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.people.Units;
import org.sala.request.Categories;
import org.sala.request.Categories.Category;
import org.sala.request.Request;
import org.sala.request.Requests;
import org.springframework.stereotype.Component;

/**
 * The categories with the unit to which a request goes in each, by the routing table in force:
 * whoever accepts a request sees beforehand where it will go, and whether that is another unit than
 * the one which the requester was told on receipt.
 */
@Component
class RoutedCategories implements FormLists {

  private final Categories categories;
  private final Requests requests;
  private final Routing routing;
  private final Appointments appointments;
  private final AccusedPersons accusations;
  private final Units units;

  RoutedCategories(
      Categories categories,
      Requests requests,
      Routing routing,
      Appointments appointments,
      AccusedPersons accusations,
      Units units) {
    this.categories = categories;
    this.requests = requests;
    this.routing = routing;
    this.appointments = appointments;
    this.accusations = accusations;
    this.units = units;
  }

  @Override
  public Optional<List<Option>> options(String list, String number, VariableScope variables) {
    if (!list.equals("routed-categories") || !Kind.REQUEST.isOf(number)) {
      return Optional.empty();
    }
    var request = requests.get(number);
    var accused = accusations.of(number);
    return Optional.of(
        categories.all().stream()
            .map(each -> new Option(each.code(), label(each, request, accused)))
            .toList());
  }

  private Bilingual label(Category category, Request request, Accused accused) {
    var district = Routing.districtOf(request.placeCode());
    var route = routing.of(category.code(), request.isAgainstAuthority(), district);
    var unit = appointments.leadUnit(route.leadUnit(), accused);
    var isMoved =
        category.code().equals(request.category()) && !unit.code().equals(request.leadUnit());
    return isMoved
        ? Wording.of(
            "routing.category-moved",
            category.name(),
            unit.name(),
            units.get(request.leadUnit()).name())
        : Wording.of("routing.category-goes-to", category.name(), unit.name());
  }
}
