package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Plans and sectors")
class PlanTest extends RequestSteps {

  private static final String CHOSEN = "{\"plan\":\"%s\",\"sector\":\"%s\"}";
  private static final String SAID =
      "{\"kind\":\"PLAN\",\"english\":\"Plan of Rolea\",\"khmer\":\"ផែនការរលា\",\"offered\":%s}";

  @Autowired CaseFile caseFile;
  @LocalServerPort int port;

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private String plan(String number) {
    return "/api/requests/" + number + "/plan";
  }

  @Test
  @DisplayName(
      "are set at the check by the desk and later by the unit, shown, and kept in the file")
  void linked() {
    office.itIs("2026-06-01T09:00");
    var fresh = office.receive();
    assertThat(as("desk").put(plan(fresh), CHOSEN.formatted("CIP", "SDG-08")).statusCode())
        .isEqualTo(200);
    var number = assigned("2026-06-01T09:00");
    var set = as("labour-officer").put(plan(number), CHOSEN.formatted("JAAP", "SDG-16"));
    assertThat(JsonPath.<String>read(set.body(), "$.sector.name.en")).contains("justice");
    var seen = as("governor").get(plan(number)).body();
    assertThat(JsonPath.<String>read(seen, "$.plan.code")).isEqualTo("JAAP");
    assertThat(caseFile.of(number)).extracting(Entry::kind).contains("PLAN_LINKED");
    assertThat(
            as("labour-officer").put(plan(number), "{\"plan\":null,\"sector\":null}").statusCode())
        .isEqualTo(200);
    assertThat(as("governor").get(plan(number)).body()).doesNotContain("JAAP");
    var rows =
        new String(
            as("governor").bytes("/api/reports/requests.csv?from=2026-06-01&to=2026-06-01").body(),
            StandardCharsets.UTF_8);
    assertThat(rows.lines().filter(line -> line.startsWith(fresh)))
        .singleElement()
        .asString()
        .endsWith("CIP,SDG-08");
  }

  @Test
  @DisplayName("are set by those who work on the request alone, and hidden with it")
  void whoMay() {
    var number = assigned("2026-06-01T09:00");
    var wanted = CHOSEN.formatted("CIP", "SDG-08");
    assertThat(as("auditor").put(plan(number), wanted).statusCode()).isEqualTo(422);
    assertThat(JsonPath.<Boolean>read(as("auditor").get(plan(number)).body(), "$.mayLink"))
        .isFalse();
    for (var wrong : new String[] {CHOSEN.formatted("SDG-08", "CIP"), CHOSEN.formatted("X", "Y")}) {
      assertThat(as("labour-officer").put(plan(number), wrong).statusCode()).isEqualTo(422);
    }
    var hidden = as("land-officer").get(plan(number));
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(as("land-officer").put(plan(number), wanted).statusCode()).isEqualTo(404);
    assertThat(as("land-officer").get(plan("KPC-2026-999999")).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName(
      "are a list that the desk keeps; what leaves it stays with the requests that have it")
  void list() {
    var number = assigned("2026-06-01T09:00");
    var own = "/api/plans/CIP-2026-ROLEA";
    assertThat(as("labour-head").put(own, SAID.formatted(true)).statusCode()).isEqualTo(403);
    assertThat(as("desk").put(own, SAID.formatted(true)).statusCode()).isEqualTo(204);
    assertThat(as("desk").put("/api/plans/SDG-08", SAID.formatted(true)).statusCode())
        .as("another kind")
        .isEqualTo(422);
    var wanted = "{\"plan\":\"CIP-2026-ROLEA\",\"sector\":null}";
    assertThat(as("labour-officer").put(plan(number), wanted).statusCode()).isEqualTo(200);
    assertThat(as("desk").put(own, SAID.formatted(false)).statusCode()).isEqualTo(204);
    assertThat(as("governor").get(plan(number)).body()).contains("Plan of Rolea");
    assertThat(as("labour-officer").put(plan(number), wanted).statusCode()).isEqualTo(200);
    var other = assigned("2026-06-01T09:00");
    assertThat(as("labour-officer").put(plan(other), wanted).statusCode()).isEqualTo(422);
    assertThat(JsonPath.<Boolean>read(as("desk").get("/api/plans").body(), "$.keeps")).isTrue();
    assertThat(JsonPath.<Boolean>read(as("auditor").get("/api/plans").body(), "$.keeps")).isFalse();
  }
}
