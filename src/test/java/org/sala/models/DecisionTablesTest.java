package org.sala.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.sala.request.Categories;
import org.sala.routing.Routing;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("The decision tables")
class DecisionTablesTest {

  @Autowired ServiceLevels serviceLevels;
  @Autowired Routing routing;
  @Autowired Categories categories;

  @Test
  @DisplayName("send every request against an authority to the governor's office, restricted")
  void againstAuthority() {
    for (var category : categories.all()) {
      var route = routing.of(category.code(), true, "0403");
      assertThat(route.leadUnit()).as(category.code()).isEqualTo("GOV");
      assertThat(route.restricted()).as(category.code()).isTrue();
    }
  }

  @Test
  @DisplayName(
      "keep the hearing of a labour dispute within the three weeks of the Labour Law, Art. 301")
  void labourLaw() {
    assertThat(serviceLevels.of("LABOUR", "HIGH").days("requestDays")).isLessThanOrEqualTo(15);
  }
}
