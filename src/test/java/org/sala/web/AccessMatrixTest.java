package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.evidence.Photo;
import org.sala.language.Bilingual;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.sala.request.RequestLifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everybody at every door to a request of every kind. What each may know stands in {@code
 * access-matrix.csv}: K knows of it by office, T has a task of it, G is let in as a guest, I may
 * know who asked, A may say who is complained of, - nothing.
 */
@SalaTest
@DisplayName("The access matrix")
class AccessMatrixTest {

  /**
   * Whether everybody takes both of the engine's doors to everything, as {@code ./mvnw -Pmatrix
   * test} does. Else they take one of them: each person both, and both are taken to each kind.
   */
  private static final boolean WHOLE = Boolean.getBoolean("sala.matrix.whole");

  private static final String NAME = "Canary Chenda";
  private static final String CALLED_FROM = "099 777 123";
  private static final byte[] FILM = Photo.film(10);
  private static final String BOX =
      "{\"boxes\":[{\"left\":0.1,\"top\":0.1,\"width\":0.1,\"height\":0.1}]}";
  private static final Set<String> SECRETS =
      Set.of("respondentUnit", "restricted", "leadUnit", "headsGroup", "officersGroup");

  @Autowired Office office;
  @Autowired Notifications notifications;
  @Autowired JdbcClient jdbc;
  @Autowired RequestLifecycle lifecycle;
  @LocalServerPort int port;

  private final Map<String, Matter> matters = new LinkedHashMap<>();
  private final List<String> mismatches = new ArrayList<>();
  private int cells;

  /** A request, its process instance, and one open task of it, null where none is open. */
  private record Matter(
      String number,
      String word,
      String instance,
      String task,
      long message,
      long photo,
      long paper) {}

  @Test
  @DisplayName("has no cell in which a door tells more, or less, than the table says")
  void everyDoor() throws IOException {
    var identity = office.engine().getIdentityService();
    var people =
        Map.of(
            "stranger", List.<String>of(),
            "leaver", List.<String>of(),
            "second-desk", List.of("desk"),
            "second-officer", List.of("labour-officers"),
            "labour-inspector", List.of("labour-inspectors"),
            "two-hats", List.of("desk", "environment-officers"),
            "second-deputy", List.of("deputy-governors"),
            "acting-governor", List.of("administration-director-heads"));
    people.forEach(
        (id, groups) -> {
          var user = identity.newUser(id);
          user.setPassword("demo");
          identity.saveUser(user);
          groups.forEach(group -> identity.createMembership(id, group));
        });
    // Whoever acts knows what the governor knows, and no more: nothing against the governor.
    jdbc.sql(
            """
            insert into absence (person, first_day, last_day, deputy, recorded_by, recorded_at)
            values ('governor', '2026-01-01', '2027-12-31', 'acting-governor', 'governor', now())
            """)
        .update();
    try {
      var found = new AccessMatters(office, lifecycle);
      found.all().forEach((kind, number) -> matter(kind, number, found.word(number)));
      var lines = Files.readAllLines(Path.of("src/test/resources/access-matrix.csv"));
      var kinds = List.of(lines.get(0).split(","));
      assertThat(matters.keySet())
          .containsExactlyInAnyOrderElementsOf(kinds.subList(1, kinds.size()));
      for (int person = 1; person < lines.size(); person++) {
        var entries = lines.get(person).split(",");
        for (int i = 1; i < entries.length; i++) {
          doors(entries[0], kinds.get(i), entries[i], (person + i) % 2 == 0);
        }
      }
    } finally {
      jdbc.sql("update absence set ended_by = 'governor', ended_at = now() where ended_at is null")
          .update();
      people.keySet().forEach(identity::deleteUser);
      ClockUtil.reset();
    }
    assertThat(mismatches).as("of %d cells", cells).isEmpty();
    assertThat(cells).isGreaterThan(10_000);
  }

  private void matter(String kind, String number, String word) {
    var tasks = office.tasks(number);
    var instance =
        office
            .engine()
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .listPage(0, 1);
    notifications.send(
        "matrix:" + number, number, Audience.REQUESTER, new Bilingual("Matrix " + number, "ខ្មែរ"));
    // Each came by telephone, and its number waits to be read out.
    jdbc.sql("update request set channel = 'PHONE' where number = ?").param(number).update();
    jdbc.sql(
            "update requester set called_from = ? where id = (select requester_id from request where number = ?)")
        .params(CALLED_FROM, number)
        .update();
    notifications.sendToRequester("number:" + number, number, new Bilingual("Number", "លេខ"));
    var message =
        jdbc.sql("select id from notification where key = ?")
            .param("matrix:" + number)
            .query(Long.class)
            .single();
    matters.put(
        kind,
        new Matter(
            number,
            word,
            instance.isEmpty() ? null : instance.get(0).getId(),
            tasks.isEmpty() ? null : tasks.get(0).getId(),
            message,
            photo(number),
            paper(number)));
  }

  // A letter that says who asked.
  private long paper(String number) {
    return jdbc.sql(
            """
            insert into outgoing_paper (office, year, number, case_number, kind, language,
              names_requester, addressee, pdf, docx, sha256, printed_by, printed_at)
            values ('MTX', 2026, (select count(*) + 1 from outgoing_paper), ?, 'RECEIPT', 'km',
              true, 'requester', ''::bytea, ''::bytea, '', 'desk', now()) returning id
            """)
        .param(number)
        .query(Long.class)
        .single();
  }

  // On cases of every state, so it is put there and not sent.
  private long photo(String number) {
    var id =
        jdbc.sql(
                "insert into evidence_file (case_number, name, kind, drawn, size_in_bytes, sha256,"
                    + " added_by, added_at) values (?, 'matrix.jpg', 'JPEG', true, 9, '', 'desk',"
                    + " now()) returning id")
            .param(number)
            .query(Long.class)
            .single();
    for (var copy : List.of("ORIGINAL", "SHOWN", "SMALL")) {
      jdbc.sql("insert into evidence_piece (file_id, copy, number, bytes) values (?, ?, 0, ?)")
          .params(id, copy, "\u00ff\u00d8 matrix".getBytes(StandardCharsets.ISO_8859_1))
          .update();
    }
    return id;
  }

  private final Map<String, Caller> callers = new HashMap<>();
  private final Map<String, Caller> sessions = new HashMap<>();

  private Caller caller(String who) {
    return callers.computeIfAbsent(
        who, id -> id.equals("nobody") ? Caller.nobody(port) : Caller.basic(port, id, "demo"));
  }

  /** Whoever may open Tasklist comes by its door as well. */
  private Caller session(String who) {
    return Set.of("nobody", "stranger", "leaver", "process-owner", "admin", "convenor")
            .contains(who)
        ? null
        : sessions.computeIfAbsent(who, id -> Caller.session(port, id));
  }

  private void doors(String who, String kind, String table, boolean byTasklist) {
    var matter = matters.get(kind);
    var by = caller(who);
    var where = who + " / " + kind;
    boolean byOffice = table.contains("K");
    boolean hasTask = table.contains("T");
    boolean knows = byOffice || hasTask || table.contains("G");
    boolean isDesk = Set.of("desk", "second-desk", "two-hats").contains(who);
    boolean governs =
        Set.of("deputy-governor", "second-deputy", "governor", "acting-governor").contains(who);
    boolean desksOut = Set.of("against-desk", "against-one-at-desk").contains(kind);
    var n = matter.number();

    var request = by.get("/api/requests/" + n);
    cell(where, "request", knows, request.statusCode() == 200);
    cell(where, "identity", table.contains("I"), request.body().contains(NAME));
    cell(where, "number of a call", table.contains("I"), request.body().contains(CALLED_FROM));
    cell(where, "list by number", byOffice, tells(by, "/api/requests?number=" + n, n));
    cell(where, "list by words", byOffice, tells(by, "/api/requests?q=" + matter.word(), n));
    cell(
        where,
        "duplicates",
        byOffice && (isDesk || governs),
        by.get("/api/requests/" + n + "/duplicates").statusCode() == 200);
    cell(
        where,
        "messages",
        byOffice && (desksOut ? governs : isDesk),
        tells(by, "/api/messages?number=" + n, n));
    cell(
        where,
        "who is complained of",
        table.contains("A"),
        by.get("/api/requests/" + n + "/accused").statusCode() == 200);
    if (!table.contains("A")) {
      cell(
          where,
          "naming",
          false,
          by.post("/api/requests/" + n + "/accused", "{\"persons\":[\"land-officer\"]}")
                  .statusCode()
              < 400);
    }
    cell(where, "readings", who.equals("auditor"), tells(by, "/api/readings?number=" + n, n));
    cell(
        where,
        "tracking code",
        byOffice && isDesk,
        by.post("/api/requests/" + n + "/tracking-code", "{}").statusCode() == 200);
    if (!(byOffice && (isDesk || governs))) {
      cell(where, "withdrawal", false, does(by, "/api/requests/" + n + "/withdrawal"));
    }
    if (!knows) {
      cell(where, "escalation", false, does(by, "/api/requests/" + n + "/escalation"));
    }
    if (!(byOffice && (desksOut ? governs : isDesk))) {
      cell(
          where,
          "reading out",
          false,
          by.post("/api/requests/" + n + "/number-read-out", "").statusCode() < 300);
      cell(
          where,
          "handing on",
          false,
          by.post("/api/messages/" + matter.message() + "/handed-on", "{}").statusCode() < 300);
    }
    cell(
        where,
        "dossier",
        byOffice && (governs || who.equals("cabinet")),
        tells(by, "/api/governor/dossiers/" + n, n));
    files(where, by, matter, knows, table.contains("I"));
    papers(where, by, matter, knows, byOffice, table.contains("I"));
    var plan = "/api/requests/" + n + "/plan";
    cell(where, "plan", knows, by.get(plan).statusCode() == 200);
    if (!knows) {
      cell(where, "linking to a plan", false, by.put(plan, "{}").statusCode() < 300);
    }
    cell(where, "code of a visit", knows, by.get("/api/visits/" + n + "/code").statusCode() == 200);
    if (matter.task() != null) {
      var sheet = "/api/tasks/" + matter.task() + "/sheet?language=en";
      cell(where, "sheet", hasTask, by.get(sheet).statusCode() == 200);
    }
    var session = session(who);
    if (session == null || WHOLE || !byTasklist) {
      engine(where, by, "/engine-rest", matter, hasTask, who.equals("process-owner"));
    }
    if (session != null && (WHOLE || byTasklist)) {
      engine(
          where + " by Tasklist",
          session,
          "/camunda/api/engine/engine/default",
          matter,
          hasTask,
          false);
    }
  }

  /** Letters are told to whoever knows of the case, and opened by who may know who asked. */
  private void papers(
      String where, Caller by, Matter matter, boolean knows, boolean byOffice, boolean identity) {
    var letters = "/api/cases/" + matter.number() + "/letters";
    cell(where, "letters", knows, by.get(letters).statusCode() == 200);
    cell(
        where,
        "register of papers",
        byOffice,
        tells(by, "/api/papers?number=" + matter.number(), matter.number()));
    var paper = "/api/papers/" + matter.paper();
    cell(where, "paper", identity, by.bytes(paper + ".pdf").statusCode() == 200);
    cell(where, "paper as Word", identity, by.bytes(paper + ".docx").statusCode() == 200);
    if (!identity) {
      cell(
          where,
          "handing a paper over",
          false,
          by.post(paper + "/state", "{\"state\":\"HANDED_OVER\"}").statusCode() < 300);
      cell(
          where,
          "printing",
          false,
          by.post(letters, "{\"kind\":\"RECEIPT\",\"language\":\"en\"}").statusCode() < 300);
    }
  }

  /** Files are for whoever knows of the case; what a camera wrote for who may know who asked. */
  private void files(String where, Caller by, Matter matter, boolean knows, boolean identity) {
    var files = "/api/cases/" + matter.number() + "/files";
    var photo = files + "/" + matter.photo();
    cell(where, "files", knows, tells(by, files, "matrix.jpg"));
    for (var copy : List.of("", "?small=true")) {
      cell(where, "photo" + copy, knows, by.bytes(photo + copy).statusCode() == 200);
    }
    cell(where, "original", identity, by.bytes(photo + "?original=true").statusCode() == 200);
    var writes = knows && !where.startsWith("auditor /");
    cell(
        where,
        "caption",
        writes,
        by.post(photo + "/caption", "{\"subject\":\"matrix\",\"summary\":\"\"}").statusCode()
            == 200);
    if (!writes) {
      cell(where, "adding", false, by.file(files + "?name=a.mp4", FILM).statusCode() < 300);
      cell(where, "covering", false, by.post(photo + "/covered", BOX).statusCode() < 300);
      cell(
          where,
          "handing out",
          false,
          by.put(photo + "/with-answer", "{\"goes\":true}").statusCode() < 300);
    }
  }

  private void engine(
      String where, Caller by, String api, Matter matter, boolean hasTask, boolean ownsModels) {
    var n = matter.number();
    var tasks = "/task?processInstanceBusinessKey=" + n;
    cell(where, "tasks", hasTask, count(by, api + tasks) > 0);
    cell(
        where,
        "task count",
        hasTask,
        number(by, api + tasks.replace("/task?", "/task/count?")) > 0);
    cell(
        where,
        "message",
        false,
        by.post(
                    api + "/message",
                    "{\"messageName\":\"request-withdrawn\",\"businessKey\":\"" + n + "\"}")
                .statusCode()
            < 400);
    cell(
        where,
        "instances",
        ownsModels && matter.instance() != null,
        count(by, api + "/process-instance?businessKey=" + n) > 0);
    if (matter.instance() != null) {
      var variables = by.get(api + "/variable-instance?processInstanceIdIn=" + matter.instance());
      cell(where, "respondent", false, variables.body().contains("respondentUnit"));
      if (!ownsModels) {
        cell(where, "variables", false, variables.body().contains("headsGroup"));
        cell(
            where,
            "executions",
            false,
            count(by, api + "/execution?processInstanceId=" + matter.instance()) > 0);
      }
    }
    if (matter.task() == null) {
      return;
    }
    var task = api + "/task/" + matter.task();
    cell(where, "task", hasTask, by.get(task).statusCode() == 200);
    for (var inside :
        List.of("/variables", "/form-variables", "/deployed-form", "/identity-links")) {
      var answer = by.get(task + inside);
      cell(where, "task" + inside, hasTask, answer.statusCode() == 200);
      if (inside.endsWith("variables")) {
        cell(
            where,
            "secrets in" + inside,
            false,
            SECRETS.stream().anyMatch(answer.body()::contains));
      }
    }
    if (!hasTask) {
      for (var act : List.of("/claim", "/complete", "/submit-form", "/assignee", "/unclaim")) {
        cell(
            where,
            "task" + act,
            false,
            by.post(task + act, "{\"userId\":\"x\"}").statusCode() < 400);
      }
    }
  }

  private void cell(String where, String door, boolean expected, boolean seen) {
    cells++;
    if (expected != seen) {
      mismatches.add("%s at '%s': %s".formatted(where, door, seen ? "open" : "closed"));
    }
  }

  private static boolean tells(Caller by, String path, String number) {
    var answer = by.get(path);
    return answer.statusCode() == 200 && answer.body().contains(number);
  }

  private static boolean does(Caller by, String path) {
    return by.post(path, "{\"reason\":\"The matrix tries.\"}").statusCode() < 300;
  }

  private static int count(Caller by, String path) {
    var answer = by.get(path);
    return answer.statusCode() == 200 ? JsonPath.<List<?>>read(answer.body(), "$").size() : 0;
  }

  private static int number(Caller by, String path) {
    var answer = by.get(path);
    return answer.statusCode() == 200 ? JsonPath.<Integer>read(answer.body(), "$.count") : 0;
  }
}
