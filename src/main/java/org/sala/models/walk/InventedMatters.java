package org.sala.models.walk;

import java.util.HashMap;
import java.util.List;
import org.sala.office.OfficeSettings;
import org.sala.request.Categories;
import org.sala.routing.Routing;
import org.sala.routing.Routing.Route;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What invented cases are about, and where: as the tables in force tell it. */
@Component
class InventedMatters {

  private final Categories categories;
  private final Routing routing;
  private final OfficeSettings office;
  private final JdbcClient jdbc;

  InventedMatters(Categories categories, Routing routing, OfficeSettings office, JdbcClient jdbc) {
    this.categories = categories;
    this.routing = routing;
    this.office = office;
    this.jdbc = jdbc;
  }

  /** One category of each kind of way: with a visit or without, for everybody or not. */
  List<String> unlike() {
    var one = new HashMap<List<Object>, String>();
    for (var category : categories.all()) {
      var route = route(category.code());
      if (route.problem() == null) {
        one.putIfAbsent(List.of(route.inspectionRequired(), route.restricted()), category.code());
      }
    }
    return one.values().stream().sorted().toList();
  }

  /** The unit to which the first of these categories goes. */
  String unit() {
    return route(unlike().get(0)).leadUnit();
  }

  private Route route(String category) {
    return routing.of(category, false, Routing.districtOf(place()));
  }

  /** The first district of the province, or the province where it has none. */
  String place() {
    return jdbc.sql("select code from place where code like ? || '__' order by code limit 1")
        .param(office.province())
        .query(String.class)
        .optional()
        .orElse(office.province());
  }
}
