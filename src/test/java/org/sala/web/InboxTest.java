package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.escalation.EscalationByHand;
import org.sala.language.Bilingual;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.people.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("A message to people at work")
class InboxTest {

  private static final List<String> EVERYBODY =
      List.of(
          "desk",
          "labour-head",
          "labour-officer",
          "environment-head",
          "environment-officer",
          "environment-inspector",
          "land-head",
          "land-officer",
          "deputy-governor",
          "governor",
          "process-owner",
          "auditor",
          "admin",
          "convenor");

  @Autowired Office office;
  @Autowired Notifications notifications;
  @Autowired EscalationByHand escalation;
  @Autowired IdentityService identity;
  @Autowired Staff staff;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  /** What other tests told the same people is long ago. */
  @BeforeEach
  void nothingWasToldBefore() {
    jdbc.sql("update notification set created_at = '2020-01-01', handed_on_at = '2020-01-01'")
        .update();
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo");
  }

  private String request(String... cells) {
    office.itIs("2026-06-01T09:00");
    return office.receive(cells);
  }

  /** Sends a message with words of its own and answers them. */
  private String send(String number, Audience audience, Instant until) {
    var words = "Words " + UUID.randomUUID();
    notifications.send(words, number, audience, new Bilingual(words, "ខ្មែរ " + words), until);
    return words;
  }

  private String send(String number, Audience audience) {
    return send(number, audience, null);
  }

  private List<Map<String, Object>> inbox(String user, String words) {
    return JsonPath.read(
        as(user).get("/api/inbox?size=100").body(), "$.items[?(@.text.en == '" + words + "')]");
  }

  private static String english(Map<String, Object> message, String field) {
    return JsonPath.read(message, "$." + field + ".en");
  }

  private int unread(String user) {
    return JsonPath.read(as(user).get("/api/inbox/count").body(), "$.unread");
  }

  private List<String> readers(String words) {
    return EVERYBODY.stream().filter(user -> !inbox(user, words).isEmpty()).toList();
  }

  private boolean isAtTheDesk(String number, String words) {
    return as("desk").get("/api/messages?number=" + number).body().contains(words);
  }

  @Test
  @DisplayName("of a group is read by its members and by nobody else, with case, kind and date")
  void group() {
    var number = request();
    var words =
        send(number, new Audience.Group("labour-heads"), Office.instant("2026-06-05T17:30"));
    assertThat(readers(words)).containsExactly("labour-head");
    assertThat(inbox("labour-head", words).get(0))
        .containsEntry("caseNumber", number)
        .containsEntry("kind", "REQUEST")
        .containsEntry("text", Map.of("en", words, "km", "ខ្មែរ " + words))
        .containsEntry("untilAt", "2026-06-05T10:30:00Z")
        .satisfies(
            message ->
                assertThat(english(message, "to"))
                    .isEqualTo("Head: Department of Labour and Vocational Training"))
        .containsEntry("readAt", null);
    assertThat(isAtTheDesk(number, words)).isFalse();
  }

  @Test
  @DisplayName("of a unit is read by its heads and officers, and not handed on by the desk")
  void unit() {
    var number = request();
    var words = send(number, new Audience.Unit("DEP-ENV"));
    assertThat(readers(words)).containsExactly("environment-head", "environment-officer");
    assertThat(english(inbox("environment-officer", words).get(0), "to"))
        .isEqualTo("Department of Environment");
    assertThat(isAtTheDesk(number, words)).isFalse();
  }

  @Test
  @DisplayName(
      "of an institution outside, or of a unit or group without accounts, is handed on by the desk")
  void outside() {
    var number = request();
    for (var audience :
        List.of(
            new Audience.Unit("COURT"),
            new Audience.Unit("N-GI"),
            new Audience.Unit("DEP-TOUR"),
            new Audience.Group("convenor-without-accounts"))) {
      var words = send(number, audience);
      assertThat(readers(words)).as(audience.code()).isEmpty();
      assertThat(isAtTheDesk(number, words)).as(audience.code()).isTrue();
    }
  }

  @Test
  @DisplayName("reaches somebody, whatever the kind of its audience")
  void everyKindReachesSomebody() {
    var number = request();
    var samples =
        List.of(
            Audience.REQUESTER,
            new Audience.Organisation("test-union"),
            new Audience.Authority("0403"),
            new Audience.Unit("DEP-LAB"),
            new Audience.Unit("COURT"),
            new Audience.Group("convenor-forum"),
            new Audience.Group("process-owners"),
            new Audience.Group("camunda-admin"),
            new Audience.Person("land-officer"));
    assertThat(samples.stream().<Class<?>>map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(Audience.class.getPermittedSubclasses());
    for (var audience : samples) {
      var words = send(number, audience);
      assertThat(
              Stream.concat(
                  readers(words).stream(),
                  isAtTheDesk(number, words) ? Stream.of("handed on by the desk") : Stream.of()))
          .as("readers of a message to " + audience)
          .hasSizeGreaterThanOrEqualTo(1);
    }
  }

  @Test
  @DisplayName("of one account is read by nobody who has the name of a group")
  void person() {
    var number = request();
    var words = send(number, new Audience.Person("land-officer"));
    assertThat(readers(words)).containsExactly("land-officer");
    assertThat(inbox("land-officer", words).get(0)).containsEntry("to", null);
    assertThat(readers(send(number, new Audience.Person("governors")))).isEmpty();
    assertThat(readers(send(number, new Audience.Person("desk")))).containsExactly("desk");
  }

  @Test
  @DisplayName("about a case against a unit or a person never reaches them")
  void accused() {
    var againstUnit =
        request("respondent.kind", "AUTHORITY", "respondent.unit", "DEP-LAND", "category", "ENV");
    assertThat(readers(send(againstUnit, new Audience.Unit("DEP-LAND")))).isEmpty();
    assertThat(readers(send(againstUnit, new Audience.Group("land-heads")))).isEmpty();

    var againstPerson = request();
    var words = send(againstPerson, new Audience.Unit("DEP-LAB"));
    assertThat(readers(words)).containsExactly("labour-head", "labour-officer");
    int before = unread("labour-head");
    jdbc.sql("insert into accused_person values (?, 'labour-head', 'desk', now())")
        .param(againstPerson)
        .update();
    assertThat(readers(words)).containsExactly("labour-officer");
    assertThat(unread("labour-head")).isEqualTo(before - 1);
    long id = id("labour-officer", words);
    assertThat(as("labour-head").post("/api/inbox/" + id + "/read", "{}").statusCode())
        .isEqualTo(404);
  }

  private long id(String user, String words) {
    return ((Number) inbox(user, words).get(0).get("id")).longValue();
  }

  @Test
  @DisplayName("is not there any more for whoever left the group")
  void leaver() {
    var number = request();
    var words = send(number, new Audience.Group("labour-officers"));
    identity.createMembership("land-officer", "labour-officers");
    try {
      assertThat(readers(words)).containsExactly("labour-officer", "land-officer");
    } finally {
      identity.deleteMembership("land-officer", "labour-officers");
    }
    assertThat(readers(words)).containsExactly("labour-officer");
  }

  @Test
  @DisplayName("is marked as read for each reader alone, and then stands below the unread ones")
  void readMarks() {
    var number = request();
    var first = send(number, new Audience.Unit("DEP-LAB"));
    var second = send(number, new Audience.Unit("DEP-LAB"));
    int head = unread("labour-head");
    int officer = unread("labour-officer");
    var path = "/api/inbox/" + id("labour-head", second) + "/read";
    assertThat(as("labour-head").post(path, "{}").statusCode()).isEqualTo(204);
    assertThat(as("labour-head").post(path, "{}").statusCode()).isEqualTo(204);
    assertThat(unread("labour-head")).isEqualTo(head - 1);
    assertThat(unread("labour-officer")).isEqualTo(officer);
    assertThat(inbox("labour-head", second).get(0).get("readAt")).isNotNull();
    List<String> texts =
        JsonPath.read(as("labour-head").get("/api/inbox?size=100").body(), "$.items[*].text.en");
    assertThat(texts.indexOf(first)).isLessThan(texts.indexOf(second));
    assertThat(as("land-officer").post(path, "{}").statusCode()).isEqualTo(404);

    var later = send(number, new Audience.Unit("DEP-LAB"));
    var upTo = id("labour-head", later) - 1;
    assertThat(
            as("labour-head").post("/api/inbox/read-all", "{\"upTo\": " + upTo + "}").statusCode())
        .isEqualTo(204);
    assertThat(unread("labour-head")).isEqualTo(1);
    assertThat(unread("labour-officer")).isEqualTo(officer + 1);
  }

  @Test
  @DisplayName("is counted up to 99, comes page by page, and goes after 90 days")
  void counted() {
    var number = request();
    for (int i = 0; i < 120; i++) {
      send(number, new Audience.Person("environment-inspector"));
    }
    var inspector = as("environment-inspector");
    assertThat(inspector.get("/api/inbox/count").body()).isEqualTo("{\"unread\":99,\"more\":true}");
    var first = inspector.get("/api/inbox?size=100").body();
    assertThat(JsonPath.<List<?>>read(first, "$.items")).hasSize(100);
    assertThat(JsonPath.<Boolean>read(first, "$.more")).isTrue();
    var second = inspector.get("/api/inbox?size=100&page=1").body();
    assertThat(JsonPath.<List<?>>read(second, "$.items")).hasSizeGreaterThanOrEqualTo(20);
    assertThat(JsonPath.<Boolean>read(second, "$.more")).isFalse();
    office.itIs("2026-08-31T09:00");
    assertThat(unread("environment-inspector")).isZero();
    assertThat(inspector.get("/api/inbox?size=0").statusCode()).isEqualTo(400);
    assertThat(Caller.nobody(port).get("/api/inbox").statusCode()).isEqualTo(401);
    assertThat(Caller.nobody(port).get("/api/inbox/count").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("tells who has to decide on an escalated request, and until when")
  void decisionAwaited() {
    var number = request();
    office.complete(
        "desk",
        number,
        "Activity_CheckRequest",
        "priority",
        "HIGH",
        "category",
        "LABOUR",
        "checkResult",
        "ACCEPT");
    escalation.escalate(number, "desk", "It cannot wait.");
    office.runJobs();
    var first = isToldToDecide(number);
    var due = office.task(number, "Activity_DecideEscalation").getDueDate().toInstant();
    office.goTo(LocalDateTime.ofInstant(due, Office.ZONE).plusMinutes(1).toString());
    assertThat(isToldToDecide(number)).as("lifted by a timer").isNotEqualTo(first);
  }

  /** The group that decides has found one message with the date of its task; answers the group. */
  private String isToldToDecide(String number) {
    var task = office.task(number, "Activity_DecideEscalation");
    var group = office.candidates(task).get(0);
    var reader = staff.membersOf(group).get(0);
    List<Map<String, Object>> told =
        JsonPath.read(
            as(reader).get("/api/inbox?size=100").body(),
            "$.items[?(@.caseNumber == '" + number + "')]");
    told.removeIf(message -> !english(message, "text").contains("awaits your decision"));
    assertThat(told).as("messages to " + group).hasSize(1);
    assertThat(told.get(0)).containsEntry("untilAt", task.getDueDate().toInstant().toString());
    assertThat(JsonPath.<String>read(told.get(0), "$.text.km"))
        .contains("រង់ចាំសេចក្តីសម្រេច", "ឆ្នាំ២០២៦");
    assertThat(english(told.get(0), "text")).contains(number, " 2026");
    return group;
  }
}
