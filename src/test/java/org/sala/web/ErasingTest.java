package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.EngineTables;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.sala.engine.Nightfall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A word that stands out is typed wherever a person types something about a request. */
@SalaTest
@DisplayName("Erasing")
class ErasingTest {

  private static final AtomicInteger TESTS = new AtomicInteger();

  @Autowired Office office;
  @Autowired Demonstration demonstration;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ApplicationEventPublisher events;
  @LocalServerPort int port;
  private final int test = TESTS.incrementAndGet();
  private final String word = "Loeschwort" + "abcdefghij".charAt(test) + "x";
  private final String phone = "0179988" + (10 + test);
  private final String calledFrom = "0168877" + (10 + test);
  private int words;

  @BeforeEach
  void people() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  private Caller as(String user) {
    return Caller.basic(port, user, "demo").with("Accept-Language", "en");
  }

  private String word() {
    return word + words++ + " ដែលត្រូវលុប";
  }

  @Test
  @DisplayName(
      "leaves no word in any table, whatever was typed where; numbers, choices and days stay")
  void noWord() throws IOException {
    var number = closed();
    var tables =
        jdbc.queryForList(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE'",
            String.class);
    var sought = new String[] {word, word.toLowerCase(), phone, calledFrom};
    assertThat(new EngineTables(jdbc).containing(tables, sought))
        .as("where the words stand before")
        .hasSizeGreaterThan(15);
    var before = asItWas(number);
    erase(number);
    assertThat(new EngineTables(jdbc).containing(tables, sought)).isEmpty();
    assertThat(asItWas(number)).isEqualTo(before);
    var page = as("governor").get("/api/requests/" + number);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("បានលុប / erased");
    assertThat(as("governor").get("/api/cases/" + number + "/files").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("changes no figure of a report")
  void figures() throws IOException {
    var number = closed();
    office.receive("requester.name", "Somebody else", "requester.phone", phone);
    var before = printed();
    assertThat(before).hasSize(3);
    erase(number);
    assertThat(printed()).isEqualTo(before);
  }

  @Test
  @DisplayName("stands in the audit, whose chain stays as it was written")
  void audit() throws IOException {
    var number = closed();
    int faults = JsonPath.read(recounted(), "$.recounted.found");
    erase(number);
    assertThat(recounted())
        .satisfies(
            body ->
                assertThat(JsonPath.<Integer>read(body, "$.recounted.found")).isEqualTo(faults));
    assertThat(
            jdbc.queryForList(
                "select actor from audit_record where source = 'erasure' and case_number = ? order by id",
                String.class,
                number))
        .containsExactly("desk", "inspectorate");
    assertThat(
            jdbc.queryForObject(
                """
                select count(*) from audit_record r where case_number = ? and source = 'case_file_entry'
                  and act = 'INSERT' and salt is not null
                  and exists (select from case_file_entry e where e.id = r.row_key::bigint and e.fields::text like '%erased%')
                """,
                Long.class, number))
        .as("what would let somebody find out the words by trying")
        .isZero();
  }

  @Test
  @DisplayName("on demand takes two persons, and a request that has ended")
  void twoPersons() {
    var open = office.receive();
    assertThat(ask("desk", open)).contains("There is no closed request");
    var number = ended();
    assertThat(ask("labour-head", number)).contains("The desk and the inspectorate do");
    assertThat(ask("desk", number)).contains("\"askedBy\":\"desk\"").contains("\"erasedAt\":null");
    assertThat(ask("inspectorate", number)).contains("has asked for the erasure");
    var agreement = "/api/erasures/" + number + "/agreement";
    assertThat(as("desk").post(agreement, "{}").body()).contains("Ask a second person");
    assertThat(as("inspectorate").get("/api/erasures").body()).contains(number);
    assertThat(as("desk").send("DELETE", "/api/erasures/" + number, null, null).statusCode())
        .isEqualTo(204);
    assertThat(as("inspectorate").post(agreement, "{}").body()).contains("Nobody waits");
    assertThat(
            jdbc.queryForObject(
                "select subject from request where number = ?", String.class, number))
        .contains(word);
    erase(number);
    assertThat(as("desk").post(agreement, "{}").body()).contains("Nobody waits");
  }

  @Test
  @DisplayName(
      "comes by itself each night where the time is over, which process owners say by category")
  void retention() {
    var number = ended();
    office.itIs("2034-01-01T02:00");
    night();
    assertThat(subject(number)).contains(word);
    var rule = "/api/retention/LABOUR";
    assertThat(as("desk").put(rule, "{\"years\":7}").body()).contains("Process owners say it");
    assertThat(as("process-owner").put(rule, "{\"years\":0}").statusCode()).isEqualTo(422);
    assertThat(as("process-owner").put(rule, "{\"years\":7}").body())
        .contains("{\"category\":\"LABOUR\",\"years\":7}");
    try {
      for (int nights = 0; nights < 20 && subject(number).contains(word); nights++) {
        night(); // others' requests may be over as well
      }
      assertThat(subject(number)).doesNotContain(word);
      assertThat(
              jdbc.queryForMap(
                  "select reason, asked_by from erasure where case_number = ?", number))
          .containsEntry("reason", "RETENTION")
          .containsEntry("asked_by", null);
    } finally {
      as("process-owner").put(rule, "{\"years\":100}");
    }
  }

  @Test
  @DisplayName("is preceded by what is held of a person, handed out by the desk, and noted as read")
  void export() throws IOException {
    var number = closed();
    var path = "/api/requests/" + number + "/person.json";
    var person = as("desk").get(path);
    assertThat(person.statusCode()).as(person.body()).isEqualTo(200);
    assertThat(JsonPath.<String>read(person.body(), "$.requester.phone")).isEqualTo(phone);
    assertThat(JsonPath.<String>read(person.body(), "$.requests[0].narrative")).contains(word);
    assertThat(JsonPath.<List<String>>read(person.body(), "$.requests[*].number"))
        .containsExactly(number);
    assertThat(JsonPath.<List<String>>read(person.body(), "$.requests[0].messages[*].text_en"))
        .isNotEmpty();
    assertThat(as("auditor").get("/api/readings?number=" + number + "&person=desk").body())
        .contains("\"identity\":true");
    assertThat(as("governor").get(path).body()).contains("The desk gives it");
    assertThat(as("desk").get("/api/requests/KPC-2026-999999/person.json").statusCode())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("is no way past the triggers for anybody else")
  void protectedAsBefore() throws IOException {
    var number = closed();
    erase(ended());
    for (var sql :
        List.of(
            "update case_file_entry set fields = '[]' where case_number = '" + number + "'",
            "delete from erasure",
            "select erase_words('" + number + "', 'x')")) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> jdbc.execute(sql)).as(sql);
    }
    assertThat(subject(number)).contains(word);
  }

  private void night() {
    transaction.executeWithoutResult(status -> events.publishEvent(new Nightfall()));
  }

  private String subject(String number) {
    return jdbc.queryForObject(
        "select subject from request where number = ?", String.class, number);
  }

  private String ask(String user, String number) {
    return as(user)
        .post("/api/erasures", "{\"caseNumber\":\"%s\",\"reason\":\"REQUESTER\"}".formatted(number))
        .body();
  }

  private void erase(String number) {
    assertThat(ask("desk", number)).contains("\"caseNumber\":\"" + number + "\"");
    var agreed = as("inspectorate").post("/api/erasures/" + number + "/agreement", "{}");
    assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(200);
  }

  private String recounted() {
    return as("auditor").post("/api/audit/checks", "{}").body();
  }

  // The figures of three reports over the month, as they are printed.
  private List<String> printed() {
    return List.of("monitoring", "outcomes", "service-level").stream()
        .map(
            report -> {
              var printed =
                  as("governor")
                      .get("/api/reports/%s.xlsx?from=2026-05-01&to=2026-07-31".formatted(report));
              assertThat(printed.statusCode()).as(report).isEqualTo(200);
              return jdbc.queryForObject(
                  "select figures ->> 'blocks' from report_edition order by number desc limit 1",
                  String.class);
            })
        .toList();
  }

  // What reports and lists count, and what people chose.
  private Map<String, Object> asItWas(String number) {
    return jdbc.queryForMap(
        """
        select r.number, r.category, r.place_code, r.status, r.outcome, r.received_at, r.closed_at, q.kind, q.gender,
          (select count(*) from case_file_entry e where e.case_number = r.number) as entries,
          (select string_agg(e.author || e.written_at, ',' order by e.id) from case_file_entry e
            where e.case_number = r.number) as written,
          (select string_agg(f.field ->> 'value', ',' order by e.id, f.field ->> 'key') from case_file_entry e
            cross join jsonb_array_elements(e.fields) f (field) where e.case_number = r.number
              and f.field ->> 'key' in ('checkResult', 'nextStep', 'visitDate', 'outcomeKind', 'response', 'officer')) as chosen,
          (select string_agg(sha256, ',' order by id) from evidence_file where case_number = r.number) as files,
          (select string_agg(sha256, ',' order by id) from outgoing_paper where case_number = r.number) as papers
        from request r join requester q on q.id = r.requester_id where r.number = ?
        """,
        number);
  }

  /** Just received, and closed. */
  private String ended() {
    var number = office.receive("subject", word(), "requester.name", word());
    jdbc.update(
        "update request set status = 'CLOSED', outcome = 'WITHDRAWN', closed_at = ? where number = ?",
        Timestamp.from(Office.instant("2026-06-01T10:00")),
        number);
    return number;
  }

  private String closed() throws IOException {
    return new WordyLife(office, jdbc, as("desk"), this::word, phone, calledFrom).closed();
  }
}
