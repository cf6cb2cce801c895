package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever door tells who asked, or anything of a restricted case, the auditors can see that. */
@SalaTest
@DisplayName("A reading is recorded")
class ReadingsRecordedTest {

  private static final String NAME = "Kanarie Chenda";
  private static final String PHONE = "017 554 433";
  private static final AtomicInteger WORDS = new AtomicInteger();

  @Autowired Office office;
  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private List<Map<String, Object>> readings(String number, String person) {
    return JsonPath.read(
        as("auditor").get("/api/readings?number=" + number + "&person=" + person).body(), "$");
  }

  /** The subject of the latest request, which no other request has. */
  private String subject;

  private String restricted() {
    subject = "Kanarie" + "abcdefghij".charAt(WORDS.incrementAndGet()) + "bloom";
    office.itIs("2026-06-01T09:00");
    var number =
        office.receive(
            "category",
            "SERVICE",
            "subject",
            subject,
            "respondent.kind",
            "AUTHORITY",
            "respondent.unit",
            "DEP-ENV",
            "requester.name",
            NAME,
            "requester.phone",
            PHONE);
    return number;
  }

  @Test
  @DisplayName("at every door that tells who asked, or what a restricted request is about")
  void everyDoor() {
    var number = restricted();
    var task = office.task(number, "Activity_CheckRequest").getId();
    var unrecorded = new ArrayList<String>();
    for (var each :
        List.of(
            "REQUEST /api/requests/" + number,
            "REQUEST /api/tasks/" + task + "/request",
            "REQUEST /api/tasks/" + task + "/work",
            "REQUEST /api/tasks/" + task + "/case",
            "LIST /api/requests?number=" + number,
            "LIST /api/requests?q=" + subject,
            "DUPLICATES /api/requests/" + number + "/duplicates",
            "REQUEST /api/requests/" + number + "/accused",
            "NONE /api/cases/" + number + "/next",
            "MESSAGES /api/messages?number=" + number,
            "INBOX /api/inbox?size=100",
            "NONE /engine-rest/task/" + task + "/form-variables",
            "NONE /engine-rest/task/" + task)) {
      var door = each.split(" ")[1];
      for (var reader : List.of("desk", "governor")) {
        var body = as(reader).get(door).body();
        var told = body.contains(NAME) || body.contains(PHONE) || body.contains(subject);
        if (told
            && readings(number, reader).stream()
                .noneMatch(reading -> reading.get("door").equals(each.split(" ")[0]))) {
          unrecorded.add(reader + " at " + door);
        }
      }
    }
    assertThat(unrecorded).isEmpty();
  }

  @Test
  @DisplayName("of a likely duplicate and in the printed report of a meeting as well")
  void duplicatesAndReports() {
    var number = restricted();
    var words = subject;
    var same = restricted();
    var seen = as("governor").get("/api/requests/" + same + "/duplicates").body();
    if (seen.contains(number) && seen.contains(words)) {
      assertThat(readings(number, "governor"))
          .anyMatch(each -> each.get("door").equals("DUPLICATES"));
    }
    var meeting = "KPC-M-2026-000901";
    jdbc.update("insert into case_file values (?, 'MEETING')", meeting);
    jdbc.update(
        "insert into meeting (number, kind, mode, theme, level, planned_for, place_code,"
            + " place_name_en, place_name_km, chair, status, planned_at, planned_by, held_on)"
            + " values (?, 'FORUM', 'ON_SITE', 'Dialogue', 'PROVINCE', date '2026-06-01', '04',"
            + " 'K', 'ក', 'Deputy', 'REPORTING', now(), 'desk', date '2026-06-01')",
        meeting);
    jdbc.update("update request set meeting_number = ? where number = ?", meeting, number);
    assertThat(as("governor").get("/api/reports/meeting.docx?meeting=" + meeting).statusCode())
        .isEqualTo(200);
    assertThat(readings(number, "governor")).anyMatch(each -> each.get("door").equals("REPORT"));
    jdbc.update("update request set meeting_number = null where number = ?", number);
  }

  @Test
  @DisplayName("with who, when, which case and at which door, also of a card in a list of tasks")
  void cards() {
    var number = restricted();
    var task = office.task(number, "Activity_CheckRequest").getId();
    var before = readings(number, "desk").size();
    for (int times = 0; times < 3; times++) {
      as("desk").get("/api/requests?number=" + number);
    }
    assertThat(readings(number, "desk")).as("a list, once a day").hasSize(before + 1);
    before++;
    var body = as("desk").post("/api/tasks/cards", "{\"ids\":[\"" + task + "\"]}").body();
    assertThat(body).contains(subject);
    assertThat(readings(number, "desk")).as(body).hasSize(before + 1);
    as("desk").get("/api/requests/" + number);
    assertThat(readings(number, "desk").get(0))
        .containsEntry("caseNumber", number)
        .containsEntry("person", "desk")
        .containsEntry("door", "REQUEST")
        .containsKey("readAt");
  }
}
