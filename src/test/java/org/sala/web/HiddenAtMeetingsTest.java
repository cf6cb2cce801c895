package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.commitment.Commitments;
import org.sala.meeting.MeetingMode;
import org.sala.meeting.MeetingPlanning;
import org.sala.meeting.NewMeeting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("Of a request at a meeting, whoever is complained of")
class HiddenAtMeetingsTest {

  private static final String PROMISE = "The window will hang out its fees.";
  private static final String SUBJECT = "Fees asked twice";

  @Autowired Office office;
  @Autowired MeetingPlanning planning;
  @Autowired Commitments commitments;
  @LocalServerPort int port;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private String planned(String day) {
    var number =
        planning.plan(
            new NewMeeting(
                NewMeeting.Kind.FORUM,
                MeetingMode.ON_SITE,
                "Dialogue",
                null,
                null,
                NewMeeting.Level.PROVINCE,
                LocalDate.parse(day),
                null,
                "0403",
                null,
                null,
                "Deputy governor",
                List.of("LABOUR"),
                false),
            "desk");
    office.runJobs();
    return number;
  }

  private String promised(String meeting, String unit) {
    var number =
        office.raisedAt(
            meeting,
            "subject",
            SUBJECT,
            "category",
            "SERVICE",
            "respondent.kind",
            "AUTHORITY",
            "respondent.unit",
            unit);
    commitments.record(
        number, "MEETING", PROMISE, "DEP-LAB", null, LocalDate.parse("2026-12-31"), "desk");
    return number;
  }

  @Test
  @DisplayName("finds neither number nor promise nor count, on no page of a meeting")
  void nothing() {
    office.itIs("2026-06-01T09:00");
    var meeting = planned("2026-06-10");
    var next = planned("2026-08-10");
    for (var each : List.of("OWSU desk", "DGOV deputy-governor", "GOV governor")) {
      var unit = each.split(" ")[0];
      var accused = each.split(" ")[1];
      var before = raised(accused, meeting);
      var hidden = promised(meeting, unit);
      for (var page :
          List.of(
              "/api/meetings",
              "/api/meetings/" + meeting,
              "/api/meetings/" + meeting + "/requests?size=100",
              "/api/meetings/" + next)) {
        assertThat(as(accused).get(page).body()).as(accused + " at " + page).doesNotContain(hidden);
      }
      assertThat(raised(accused, meeting)).as(accused).isEqualTo(before);
      assertThat(as("auditor").get("/api/meetings/" + meeting).body()).contains(PROMISE);
      assertThat(as("auditor").get("/api/meetings/" + next).body()).contains(hidden);
    }
  }

  private int raised(String reader, String meeting) {
    return JsonPath.<Integer>read(
        as(reader).get("/api/meetings/" + meeting + "/requests?size=1").body(), "$.total");
  }
}
