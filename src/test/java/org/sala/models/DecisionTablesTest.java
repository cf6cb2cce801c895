package org.sala.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest(name = "give {0} {1} working days, and {2} when urgent, and lead unit {3}")
  @CsvSource({
    "LAND-PRIV, 45, 23, DEP-LAND", "LAND-AUTH, 30, 30, GOV", "LABOUR, 15, 8, DEP-LAB",
    "NSSF, 10, 5, BR-NSSF", "ENV, 15, 8, DEP-ENV", "WATER, 20, 10, DEP-WATER",
    "ROAD, 20, 10, DEP-PWT", "DISASTER, 2, 2, PCDM", "ORDER, 3, 3, POL",
    "CONDUCT, 20, 10, CITOFF", "SERVICE, 5, 3, OWSU", "CSO-ACT, 3, 3, DGOV",
    "CSO-REG, 10, 5, DIV-ADM", "SOCIAL, 15, 8, DEP-SOC", "HEALTH-EDU, 15, 8, DEP-HLTH",
    "POLICY, 20, 10, DIV-PI"
  })
  void categoryHasItsDaysAndItsUnit(String category, int days, int urgent, String unit) {
    assertThat(serviceLevels.of(category, "NORMAL").days("requestDays")).isEqualTo(days);
    assertThat(serviceLevels.of(category, "URGENT").days("requestDays")).isEqualTo(urgent);
    assertThat(routing.of(category, false, "0403").leadUnit()).isEqualTo(unit);
  }

  @ParameterizedTest(name = "let the desk undo the joining of {0} requests for {1} working days")
  @CsvSource({"URGENT, 3", "HIGH, 10", "NORMAL, 10", "LOW, 10"})
  void joiningCanBeUndone(String priority, int days) {
    assertThat(serviceLevels.days("merge-deadlines", Map.of("priority", priority), "undoDays"))
        .isEqualTo(days);
  }

  @Autowired org.sala.engine.DecisionTables tables;

  @ParameterizedTest(name = "draw five of a hundred of {0} closed requests, but at least one")
  @CsvSource({"0", "1", "100000"})
  void shareOfClosedRequests(int closed) {
    assertThat(tables.row("quality-sampling", Map.of("closedRequests", closed)))
        .hasValue(Map.of("sharePercent", 5, "atLeast", 1, "reviewDays", 10));
  }

  @ParameterizedTest(name = "propose to refer {0} to {3} where the parcel is registered: {1}, {2}")
  @CsvSource({
    "LAND-PRIV, YES, COURT, COURT, true", "LAND-PRIV, NO, COURT, COURT, true",
    "LAND-PRIV, YES, NO, COURT, true", "LAND-PRIV, NO, UNKNOWN, PCC, true",
    "LAND-PRIV, UNKNOWN, COMMISSION, PCC, true", "LAND-AUTH, UNKNOWN, NO, N-NALDR, true",
    "ORDER, UNKNOWN, UNKNOWN, N-NP, false", "CONDUCT, UNKNOWN, UNKNOWN, N-GI, false",
    "SERVICE, UNKNOWN, UNKNOWN, N-GDID, false", "CSO-REG, UNKNOWN, UNKNOWN, N-GDA, false",
    "CSO-ACT, UNKNOWN, UNKNOWN, N-GDA, false"
  })
  void referralProposed(
      String category, String registered, String before, String institution, boolean atCheck) {
    var row =
        tables.row(
            "referral-proposals",
            Map.of("category", category, "parcelRegistered", registered, "beforeCourt", before));
    assertThat(row.orElseThrow())
        .containsEntry("institution", institution)
        .containsEntry("atCheck", atCheck);
  }

  @ParameterizedTest(name = "have a joint team on {0} report every 15 working days; usual: {1}")
  @CsvSource({"LAND-PRIV, true", "LAND-AUTH, true", "ROAD, false"})
  void jointTeam(String category, boolean usual) {
    assertThat(tables.row("joint-team-deadlines", Map.of("category", category)))
        .hasValue(Map.of("reportDays", 15, "writingDays", 3, "usual", usual));
  }

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
