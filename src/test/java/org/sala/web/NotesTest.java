package org.sala.web;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EngineTables;
import org.sala.engine.EngineClock;
import org.sala.request.RequestSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("A note to colleagues")
class NotesTest extends RequestSteps {

  private static final String WORDS = "Ask the village chief first. សូមសួរមេភូមិជាមុន។";
  private static final String OFFICER = "{\"persons\":[\"labour-officer\"]}";

  @Autowired JdbcTemplate jdbc;
  @LocalServerPort int port;

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private HttpResponse<String> note(String user, String number, String text, String... mentioned) {
    var names = mentioned.length == 0 ? "" : "\"" + String.join("\",\"", mentioned) + "\"";
    return as(user)
        .post(
            "/api/cases/" + number + "/notes",
            "{\"text\":\"" + text + "\",\"mentioned\":[" + names + "]}");
  }

  private void written(String user, String number, String text, String... mentioned) {
    var answer = note(user, number, text, mentioned);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  private String refused(String user, String number, String... mentioned) {
    var answer = note(user, number, WORDS, mentioned);
    assertThat(answer.statusCode()).as(user + " on " + number).isEqualTo(422);
    return answer.body();
  }

  private List<String> notes(String user, String number) {
    return JsonPath.read(
        as(user).get("/api/requests/" + number).body(),
        "$.entries[*].fields[?(@.key=='note')].value");
  }

  private List<String> told(String user, String number) {
    return JsonPath.read(
        as(user).get("/api/inbox?size=100").body(),
        "$.items[?(@.caseNumber=='" + number + "')].text.en");
  }

  private List<String> offered(String user, String number, String words) {
    return JsonPath.read(
        as(user).get("/api/cases/" + number + "/colleagues?q=" + words).body(), "$[*].id");
  }

  @Test
  @DisplayName("stands in the case file, tells whom it mentions, and nobody and nothing else")
  void told() {
    var number = assigned("2026-06-01T09:00");
    written("labour-head", number, WORDS, "labour-officer", "labour-head");
    for (var reader : List.of("labour-head", "labour-officer", "desk", "governor", "auditor")) {
      assertThat(notes(reader, number)).as(reader).containsExactly(WORDS);
    }
    assertThat(told("labour-officer", number))
        .contains(name("labour-head") + " mentioned you in a note on " + number + ".");
    assertThat(told("labour-head", number)).noneMatch(text -> text.contains("mentioned"));
    assertThat(told("desk", number)).noneMatch(text -> text.contains("mentioned"));
    assertThat(new EngineTables(jdbc).containing("village chief first")).isEmpty();
    assertThat(as("desk").get("/api/messages?number=" + number).body()).doesNotContain(WORDS);
    assertThat(office.open(number)).containsExactly("Activity_ExamineRequest");
  }

  @Test
  @DisplayName("that is sent again under its key is written once, and no other words pass for it")
  void sentAgain() {
    var number = assigned("2026-06-01T09:00");
    var first = "{\"text\":\"a, mentioned=[labour-officer]\",\"mentioned\":[]}";
    assertThat(sent(number, first)).isEqualTo(204);
    assertThat(sent(number, first)).isEqualTo(204);
    for (var other :
        List.of(
            "{\"text\":\"a\",\"mentioned\":[\"labour-officer], mentioned=[\"]}",
            "{\"text\":\"a, mentioned=[labour-officer]\",\"mentioned\":[\"labour-officer\"]}")) {
      assertThat(sent(number, other)).as(other).isEqualTo(422);
    }
    assertThat(notes("desk", number)).containsExactly("a, mentioned=[labour-officer]");
    jdbc.update(
        "update sent_once set sent_at = ?", Timestamp.from(EngineClock.now().minus(31, DAYS)));
    tidied();
    assertThat(sent(number, first)).as("after a month").isEqualTo(204);
    assertThat(notes("desk", number)).hasSize(1);
    jdbc.update(
        "update sent_once set sent_at = ?", Timestamp.from(EngineClock.now().minus(181, DAYS)));
    tidied();
    assertThat(jdbc.queryForObject("select count(*) from sent_once", Long.class)).isZero();
  }

  private void tidied() {
    var job = office.engine().getHistoryService().findHistoryCleanupJobs().get(0);
    office.engine().getManagementService().executeJob(job.getId());
  }

  private int sent(String number, String note) {
    return as("labour-head")
        .with("Idempotency-Key", "one-key-for-all")
        .post("/api/cases/" + number + "/notes", note)
        .statusCode();
  }

  private String name(String user) {
    return staff.nameOf(user);
  }

  @Test
  @DisplayName(
      "mentions nobody who may not know of the case, whether or not there is such a person")
  void strangers() {
    var number = assigned("2026-06-01T09:00");
    var one = refused("labour-head", number, "labour-officer", "environment-officer");
    var none = refused("labour-head", number, "labour-officer", "nobody-at-all-here");
    assertThat(none)
        .isEqualTo(one.replace("environment-officer", "nobody-at-all-here"))
        .contains("cannot be told of this", "\"field\":\"mentioned\"");
    assertThat(notes("desk", number)).isEmpty();
    assertThat(told("labour-officer", number)).noneMatch(text -> text.contains("mentioned"));
  }

  @Test
  @DisplayName("is written by nobody who may not know of the case or only watches")
  void writers() {
    var number = assigned("2026-06-01T09:00");
    var unknown = refused("environment-head", "KPC-2026-987654");
    assertThat(refused("environment-head", number))
        .isEqualTo(unknown.replace("KPC-2026-987654", number));
    for (var user : List.of("auditor", "process-owner", "admin", "land-officer")) {
      refused(user, number);
      assertThat(offered(user, number, "")).as(user).isEmpty();
    }
    assertThat(note("labour-head", number, "   ").statusCode()).isEqualTo(422);
    assertThat(notes("desk", number)).isEmpty();
  }

  @Test
  @DisplayName("is offered the colleagues who may know of the case, by name or account")
  void colleagues() {
    var number = assigned("2026-06-01T09:00");
    assertThat(offered("labour-head", number, ""))
        .contains("labour-officer", "desk", "governor", "auditor")
        .doesNotContain("labour-head", "environment-head", "land-officer", "process-owner");
    assertThat(offered("labour-head", number, "Labour-OFF")).containsExactly("labour-officer");
    assertThat(offered("desk", number, name("governor").split(" ")[0].toLowerCase()))
        .contains("governor");
    as("desk").post("/api/requests/" + number + "/accused", OFFICER);
    assertThat(offered("labour-head", number, "labour")).isEmpty();
    refused("labour-head", number, "labour-officer");
  }

  @Test
  @DisplayName("is not read by whoever was complained of while it was written, also afterwards")
  void accused() {
    var number = assigned("2026-06-01T09:00");
    written("labour-head", number, "Before.");
    as("desk").post("/api/requests/" + number + "/accused", OFFICER);
    written("labour-head", number, "Between us.");
    var cleared =
        as("desk")
            .post(
                "/api/requests/" + number + "/accused/withdrawal",
                "{\"persons\":[\"labour-officer\"],\"reason\":\"Another person of that name.\"}");
    assertThat(cleared.statusCode()).isEqualTo(204);
    written("labour-head", number, "After.");
    assertThat(notes("labour-head", number)).containsExactly("Before.", "Between us.", "After.");
    assertThat(notes("labour-officer", number)).containsExactly("After.");
  }

  @Test
  @DisplayName("is written on a notice as well")
  void otherKinds() {
    var notice =
        JsonPath.<String>read(
            as("desk")
                .post(
                    "/api/notices",
                    """
                    {"organisation":"Reed Community","contactPhone":"012345678","subject":"A market day",
                     "heldOn":"2027-01-18","purpose":"To sell baskets","placeCode":"0401"}""")
                .body(),
            "$.number");
    written("desk", notice, WORDS, "governor");
    assertThat(as("governor").get("/api/notices/" + notice).body()).contains(WORDS);
    assertThat(told("governor", notice)).anyMatch(text -> text.contains("mentioned you"));
    refused("labour-head", notice);
  }
}
