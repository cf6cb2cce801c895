package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("A campaign")
class CampaignApiTest {

  @Autowired Office office;
  @Autowired Demonstration demonstration;
  @LocalServerPort int port;

  @BeforeEach
  void people() {
    demonstration.createPeople();
    office.itIs("2026-06-15T09:00");
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, Demonstration.PASSWORD).with("Accept-Language", "en");
  }

  /** A forum of the campaign here, held on that day with two requests, one answered there. */
  private String forum(String campaign, String day) {
    var planned =
        as("desk")
            .post(
                "/api/meetings",
                """
                {"kind":"FORUM","mode":"ON_SITE","theme":"Dialogue","campaign":"%s",
                 "level":"PROVINCE","plannedFor":"%s","placeCode":"0403","chair":"Governor",
                 "agenda":["LABOUR"],"heldAlready":true}"""
                    .formatted(campaign, day));
    assertThat(planned.statusCode()).as(planned.body()).isEqualTo(201);
    String number = JsonPath.read(planned.body(), "$.number");
    office.runJobs();
    office.complete(
        "desk",
        number,
        "Activity_EnterHeldMeeting",
        "heldOn",
        day,
        "unitsPresent",
        List.of("DEP-LAB"));
    office.raisedAt(number);
    office.raisedAt(number, "answer.text", "It is free.", "answer.by", "Head of the department");
    as("desk")
        .put(
            "/api/meetings/" + number + "/participants",
            """
            [{"kind":"UNION","gender":"FEMALE","persons":12},
             {"kind":"UNION","gender":"MALE","persons":5}]""");
    return number;
  }

  private String file(String campaign) {
    return as("governor").get("/api/campaigns/figures.json?campaign=" + campaign).body();
  }

  private int take(String campaign, String file) {
    return as("desk").post("/api/campaigns/figures?campaign=" + campaign, file).statusCode();
  }

  @Test
  @DisplayName(
      "has its forums of all provinces side by side, and no case crosses from one to another")
  void sideBySide() throws Exception {
    forum("Wages-2026", "2026-06-12");
    var named =
        as("desk")
            .post(
                "/api/campaigns/forums",
                """
                {"campaign":"Wages-2026","province":"05","heldOn":"2026-06-10","chair":"Governor"}""");
    assertThat(named.statusCode()).as(named.body()).isEqualTo(204);
    var all = as("auditor").get("/api/campaigns").body();
    var of = "$[?(@.campaign.name == 'Wages-2026')]";
    assertThat(JsonPath.<List<Integer>>read(all, of + ".own[0].raised")).containsExactly(2);
    assertThat(JsonPath.<List<Integer>>read(all, of + ".own[0].answeredThere")).containsExactly(1);
    assertThat(JsonPath.<List<Integer>>read(all, of + ".own[0].women")).containsExactly(12);
    assertThat(JsonPath.<List<Object>>read(all, of + ".elsewhere[0].figures"))
        .containsExactly((Object) null);

    var file = file("Wages-2026");
    assertThat(file).doesNotContain("Wages were paid", "KPC-2026");
    // The other province's Sala writes the same kind of file, with its own code and checksum.
    assertThat(take("Wages-2026", file)).as("its own file").isEqualTo(422);
    var theirs =
        """
        {"figures":{"campaign":"Wages-2026","format":"sala-campaign/1","forums":[{"answeredSince":0,\
        "answeredThere":3,"chair":"Governor","heldOn":"2026-06-10","inProgress":4,"men":20,\
        "otherEnd":0,"overdue":1,"promises":2,"promisesKept":1,"province":"05","raised":7,\
        "referred":0,"unstated":0,"women":30}]},"sha256":"%s"}""";
    var figures = theirs.substring(theirs.indexOf("{\"campaign"), theirs.indexOf(",\"sha256"));
    var checksum =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(figures.getBytes(StandardCharsets.UTF_8)));
    assertThat(
            take("Wages-2026", theirs.formatted(checksum).replace("\"raised\":7", "\"raised\":8")))
        .as("changed on its way")
        .isEqualTo(422);
    assertThat(take("Nowhere", theirs.formatted(checksum))).isEqualTo(422);
    assertThat(take("Wages-2026", "\"no file\"")).isBetween(400, 422);
    assertThat(
            as("governor")
                .post("/api/campaigns/figures?campaign=Wages-2026", theirs.formatted(checksum))
                .statusCode())
        .isEqualTo(403);
    assertThat(take("Wages-2026", theirs.formatted(checksum))).isEqualTo(204);
    all = as("governor").get("/api/campaigns").body();
    assertThat(JsonPath.<List<Integer>>read(all, of + ".elsewhere[*].figures.raised"))
        .containsExactly(7);
  }

  @Test
  @DisplayName("names only forums of other provinces, and is kept by the desk alone")
  void refused() {
    forum("Water-2026", "2026-06-11");
    for (var province : List.of("04", "0403", "99", "")) {
      assertThat(
              as("desk")
                  .post(
                      "/api/campaigns/forums",
                      """
                      {"campaign":"Water-2026","province":"%s","heldOn":"2026-06-10","chair":"A"}"""
                          .formatted(province))
                  .statusCode())
          .as(province)
          .isEqualTo(422);
    }
    var change =
        """
        {"name":"Water-2026","purpose":"Rivers","startsOn":"2026-06-01","endsOn":"2026-06-30"}""";
    assertThat(as("governor").put("/api/campaigns", change).statusCode()).isEqualTo(403);
    assertThat(as("desk").put("/api/campaigns", change.replace("06-30", "05-30")).statusCode())
        .isEqualTo(422);
    assertThat(as("desk").put("/api/campaigns", change).statusCode()).isEqualTo(204);
    assertThat(as("desk").put("/api/campaigns", change.replace("Water", "Fire")).statusCode())
        .isEqualTo(404);
    assertThat(as("labour-officer").get("/api/campaigns").statusCode()).isEqualTo(403);
    assertThat(as("governor").get("/api/campaigns/figures.json?campaign=Nowhere").statusCode())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("and every other address says in the reader's language which value is not a day")
  void unfitParameter() {
    var said =
        as("governor")
            .with("Accept-Language", "km")
            .get("/api/reports/requests.csv?from=31.12.2026&to=2026-01-01");
    assertThat(said.statusCode()).isEqualTo(400);
    assertThat(said.body()).contains("«from»").doesNotContain("Failed", "31.12");
  }
}
