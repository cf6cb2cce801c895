package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.casefile.CaseFile;
import org.sala.demo.Demonstration;
import org.sala.minutes.DryRun.Edit;
import org.sala.minutes.Row.State;
import org.sala.minutes.line.Guess;
import org.sala.request.Requests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("Minutes")
class MinutesTest {

  private static final AtomicInteger MEETINGS = new AtomicInteger(9000);

  @Autowired FileReading files;
  @Autowired Checking checking;
  @Autowired DryRun dryRun;
  @Autowired MinutesReading reading;
  @Autowired LinePages pages;
  @Autowired ShownLines shown;
  @Autowired Demonstration demonstration;
  @Autowired ColumnMeaning columns;
  @Autowired Imports imports;
  @Autowired RegistrationQueue queue;
  @Autowired Registration registration;
  @Autowired LineChecks checks;
  @Autowired HeldMeetings meetings;
  @Autowired LineRegistration lineRegistration;
  @Autowired Requests requests;
  @Autowired CaseFile caseFile;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private String meeting;

  @BeforeEach
  void forum() {
    office.itIs("2026-04-02T09:00");
    meeting = Forums.held(jdbc, "KPC-M-2026-" + MEETINGS.incrementAndGet(), "2026-04-01");
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  private long read(Path file) {
    var id = files.read(file, file.getFileName().toString(), meeting, null, "desk");
    checking.work();
    return id;
  }

  private List<Row> rows(long id) {
    return pages.page(id, "all", 0, 200).rows();
  }

  private List<Row> register(long id) {
    queue.order(id, "desk");
    registration.work();
    return rows(id);
  }

  @Test
  @DisplayName(
      "of a forum months ago make no decision, tell each unit once and the governor in one line,"
          + " and can still be corrected")
  void monthsLate() throws Exception {
    office.itIs("2026-11-26T09:00");
    var file = folder.resolve("late.csv");
    Files.writeString(file, LATE_LINES);
    register(read(file));
    office.goTo("2026-11-27T09:00");
    var cases =
        "(case_number = '%s' or case_number in (select number from request where meeting_number = '%s'))"
            .formatted(meeting, meeting);
    assertThat(texts("select distinct audience from notification where " + cases + " order by 1"))
        .containsExactly("DEP-ENV", "DEP-LAB", "governors");
    assertThat(count("select count(*) from notification where " + cases)).isEqualTo(3);
    assertThat(texts("select text_en from notification where audience = 'governors' and " + cases))
        .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
        .startsWith("3 of the requests");
    assertThat(texts("select number from request where meeting_number = '" + meeting + "'"))
        .hasSize(3)
        .allSatisfy(
            number -> assertThat(office.open(number)).doesNotContain("Activity_DecideEscalation"));

    Files.writeString(file, LATE_LINES.replace("Wages unpaid", "Wages of March unpaid"));
    register(read(file));
    assertThat(
            texts(
                "select subject from request where meeting_number = '"
                    + meeting
                    + "' order by number"))
        .contains("Wages of March unpaid");
  }

  @Test
  @DisplayName("keep a promise without a day, and one of an institution of the nation")
  void promisesOfAllKinds() throws Exception {
    var file = folder.resolve("promises.csv");
    Files.writeString(
        file,
        """
        row,subject,narrative,category,placeCode,requester.name,promise,promise.by,promise.unit,promise.dueOn
        1,Wages unpaid,The wages were not paid.,LABOUR,0403,Sok,We will look into it.,Head of labour,,
        2,Wages unpaid too,The wages were not paid.,LABOUR,0403,Sok,A law will come.,The Minister,N-GDA,
        """);
    var rows = register(read(file));
    assertThat(rows).allSatisfy(row -> assertThat(row.problems()).isEmpty());
    // 20 working days from 1 April: the New Year and two holidays of May lie between.
    assertThat(
            texts(
                "select responsible_unit || ' ' || coalesce(promised_by, '-') || ' ' || due_on from commitment c"
                    + " join request r on r.number = c.case_number where r.meeting_number = '"
                    + meeting
                    + "' order by c.id"))
        .hasSize(2)
        .allSatisfy(text -> assertThat(text).startsWith("DEP-LAB"))
        .anySatisfy(text -> assertThat(text).contains("The Minister, "));
  }

  private static final String LATE_LINES =
      """
      row,subject,narrative,category,placeCode,requester.name
      1,Wages unpaid,The wages of March were not paid.,LABOUR,0403,Sok
      2,Wages late,The wages come late each month.,LABOUR,0403,Sao
      3,Waste burnt,Waste is burnt beside the school.,ENV,0403,Chan
      """;

  private List<String> texts(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }

  @Test
  @DisplayName("of a forum with 144 lines become 144 requests, of which 17 were answered there")
  void demonstration() throws Exception {
    var file = folder.resolve("forum.csv");
    try (var from = getClass().getResourceAsStream("/demo/kampong-chhnang-forum.csv")) {
      Files.write(file, from.readAllBytes());
    }
    var id = read(file);
    var view = reading.view(id).orElseThrow();
    assertThat(view.columns()).allMatch(column -> column.field() != null);
    assertThat(rows(id)).filteredOn(row -> !row.problems().isEmpty()).isEmpty();
    assertThat(view.counts().toRegister()).isEqualTo(144);
    register(id);
    var of = "from request where meeting_number = '" + meeting + "'";
    assertThat(count("select count(*) " + of)).isEqualTo(144);
    assertThat(count("select count(*) " + of + " and outcome = 'ANSWERED_AT_MEETING'"))
        .isEqualTo(17);
    assertThat(count("select count(distinct place_code) " + of)).isGreaterThan(20);
    assertThat(count("select count(*) " + of + " and received_at = '2026-04-01T00:00+07'"))
        .isEqualTo(144);
    assertThat(reading.view(read(file)).orElseThrow().counts().unchanged()).isEqualTo(144);
  }

  @Test
  @DisplayName("as a workbook with Khmer column names below merged titles are understood")
  void workbook() {
    var rows = rows(read(Papers.workbook(folder, "ផ្លូវទៅទីផ្សារខូច")));
    assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.problems()).isEmpty());
    assertThat(rows).extracting(Row::key).containsExactly("1", "2", "3");
    assertThat(guess(rows.get(0), "place")).isEqualTo("040707");
    assertThat(guess(rows.get(1), "place")).isEqualTo("040202");
    assertThat(guess(rows.get(2), "place")).isEqualTo("040304");
    assertThat(guess(rows.get(0), "category")).isEqualTo("ROAD");
    assertThat(guess(rows.get(1), "category")).isEqualTo("ENV");
    assertThat(guess(rows.get(2), "category")).isEqualTo("WATER");
    assertThat(guess(rows.get(0), "requester.kind")).isEqualTo("ASSOCIATION");
    assertThat(guess(rows.get(0), "unit")).isEqualTo("DEP-PWT");
    assertThat(rows.get(0).cells()).containsEntry("promise.dueOn", "2026-05-04");
  }

  @Test
  @DisplayName(
      "as a document with two tables are read from both, each with its own order of columns")
  void document() {
    var id = read(Papers.document(folder));
    var rows = rows(id);
    assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.problems()).isEmpty());
    assertThat(rows).extracting(Row::key).containsExactly("1", "2", "t2:1");
    assertThat(guess(rows.get(1), "place")).isEqualTo("040505");
    register(id);
    assertThat(
            count(
                "select count(*) from request where outcome = 'ANSWERED_AT_MEETING' and"
                    + " meeting_number = '"
                    + meeting
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("with semicolons and Khmer digits carry numbers, phones and promised days")
  void khmerDigits() {
    var id = read(Papers.resource(folder, "khmer-digits.csv"));
    var rows = register(id);
    assertThat(rows).extracting(Row::state).containsOnly(State.REGISTERED);
    assertThat(rows).extracting(Row::key).containsExactly("1", "2", "3");
    var first = requests.get(rows.get(0).requestNumber());
    assertThat(first.category()).isEqualTo("WATER");
    assertThat(first.placeCode()).isEqualTo("040604");
    assertThat(requests.requesterOf(first).phone()).isEqualTo("012 345 678");
    assertThat(
            jdbc.sql("select gender from requester where id = ?")
                .param(first.requesterId())
                .query(String.class)
                .single())
        .isEqualTo("FEMALE");
    assertThat(
            jdbc.sql(
                    "select due_on::text || ' ' || responsible_unit from commitment where case_number = ?")
                .param(first.number())
                .query(String.class)
                .single())
        .isEqualTo("2026-04-30 DEP-WATER");
  }

  @Test
  @DisplayName("tell who is complained of by a line neither its number nor its corrections")
  void againstTheirReader() {
    demonstration.createPeople();
    var rows = register(read(Papers.workbook(folder, "ផ្លូវទៅទីផ្សារខូច")));
    var number = rows.get(0).requestNumber();
    jdbc.sql(
            """
            insert into accused_person (case_number, person, named_by, named_at)
            values (?, 'desk', 'clerk', now())
            """)
        .param(number)
        .update();
    assertThat(shown.to("desk", rows))
        .extracting(Row::requestNumber)
        .containsExactly(null, rows.get(1).requestNumber(), rows.get(2).requestNumber());
    assertThat(rows.get(1).requestNumber()).isNotNull();
    var corrected = rows(read(Papers.workbook(folder, "ផ្លូវទៅផ្សារខូចខ្លាំង")));
    assertThat(corrected.get(0).changes()).isNotEmpty();
    assertThat(shown.to("desk", corrected).get(0).changes()).isEmpty();
  }

  @Test
  @DisplayName(
      "sent again after a correction change only what changed, and the case file says what")
  void correctedCopy() {
    var before = register(read(Papers.workbook(folder, "ផ្លូវទៅទីផ្សារខូច")));
    var again = read(Papers.workbook(folder, "ផ្លូវទៅផ្សារខូចខ្លាំង"));
    var rows = rows(again);
    assertThat(rows)
        .extracting(Row::state)
        .containsExactly(State.CHANGED, State.UNCHANGED, State.UNCHANGED);
    assertThat(rows.get(0).changes())
        .containsExactly(new Row.Change("subject", "ផ្លូវទៅទីផ្សារខូច", "ផ្លូវទៅផ្សារខូចខ្លាំង"));
    var entries = entries(before);
    register(again);
    var number = before.get(0).requestNumber();
    assertThat(requests.get(number).subject()).isEqualTo("ផ្លូវទៅផ្សារខូចខ្លាំង");
    assertThat(entries(before)).isEqualTo(entries + 1);
    assertThat(caseFile.of(number))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("MINUTES_CORRECTED");
              assertThat(entry.fields().get(0).shown())
                  .isEqualTo("«ផ្លូវទៅទីផ្សារខូច» → «ផ្លូវទៅផ្សារខូចខ្លាំង»");
            });
    assertThat(count("select count(*) from request where meeting_number = '" + meeting + "'"))
        .isEqualTo(3);
    assertThat(count("select count(*) from commitment where case_number = '" + number + "'"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("cannot change a request that is being examined")
  void pastTheCheck() {
    var before = register(read(Papers.workbook(folder, "ផ្លូវទៅទីផ្សារខូច")));
    jdbc.sql("update request set accepted_at = received_at where number = ?")
        .param(before.get(0).requestNumber())
        .update();
    var row = rows(read(Papers.workbook(folder, "ផ្លូវខូច"))).get(0);
    assertThat(row.problems())
        .extracting("text.en")
        .containsExactly(
            "Request "
                + before.get(0).requestNumber()
                + " is being examined already. Change it by hand only.");
    var unchanged = rows(read(Papers.workbook(folder, "ផ្លូវទៅទីផ្សារខូច"))).get(0);
    assertThat(unchanged.state()).isEqualTo(State.UNCHANGED);
    assertThat(unchanged.problems()).isEmpty();
  }

  @Test
  @DisplayName("filled in by hand are corrected, left out and registered line by line")
  void byHand() {
    var of = imports.find(files.begin(meeting, null, "desk")).orElseThrow();
    var cells = Map.of("subject", "Wages paid late", "commune", "Chrey Bak", "requester.name", "A");
    var written =
        dryRun
            .write(of, List.of(Edit.ofNew(cells, false), Edit.ofNew(cells, false)), "desk")
            .rows();
    assertThat(written).extracting(Row::line).containsExactly(1, 2);
    assertThat(written.get(1).duplicates())
        .filteredOn(duplicate -> duplicate.number() == null) // requests of other classes are alike
        .singleElement()
        .satisfies(
            duplicate -> {
              assertThat(duplicate.line()).isEqualTo(1);
              assertThat(duplicate.reason().en())
                  .isEqualTo("same commune, same category, 100 % similar text, same day");
            });
    dryRun.write(of, List.of(new Edit(2, 1, cells, true)), "desk");
    var rows = register(of.id());
    assertThat(rows).extracting(Row::state).containsExactly(State.REGISTERED, State.NEW);
    var later =
        dryRun
            .write(imports.find(of.id()).orElseThrow(), List.of(Edit.ofNew(cells, false)), "desk")
            .rows();
    assertThat(later.get(0).duplicates())
        .extracting(Row.Duplicate::number)
        .contains(rows.get(0).requestNumber());
  }

  @Test
  @DisplayName("with forty-two kinds of bad lines register nothing bad and explain each")
  void badLines() {
    var id = read(Papers.resource(folder, "bad-rows.csv"));
    var rows = rows(id);
    assertThat(rows).hasSize(42);
    for (var row : rows) {
      var expected = row.line() + ": " + raw(id, row, "expected field");
      var sentence = raw(id, row, "expected sentence");
      assertThat(row.problems())
          .as("%s %s", expected, sentence)
          .anySatisfy(
              problem -> {
                assertThat(row.line() + ": " + problem.field()).isEqualTo(expected);
                assertThat(problem.text().en()).contains(sentence);
                assertThat(problem.text().km()).matches("(?s).*\\p{IsKhmer}.*").doesNotContain("{");
              });
    }
    assertThat(register(id)).extracting(Row::state).containsOnly(State.NEW);
    assertThat(count("select count(*) from request where meeting_number = '" + meeting + "'"))
        .isZero();
  }

  private String raw(long id, Row row, String header) {
    return jdbc.sql("select raw ->> ? from minutes_row where import_id = ? and line = ?")
        .params(header, id, row.line())
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("of comments become one request for one matter, with every author to be answered")
  void comments() throws Exception {
    var file =
        Files.writeString(
            folder.resolve("comments.csv"),
            """
            link\tauthor\tcomment\ttime\tmatter
            https://www.facebook.com/p/7001\tSok\tThe road to the market is broken\t2026-03-30 08:15\tMarket road
            https://www.facebook.com/p/7002\tBopha\tYes, carts break down there\t2026-03-30 09:00\tmarket  ROAD
            https://www.facebook.com/p/7003\t\tTwo bridges fell\t\tMarket road
            https://www.facebook.com/p/7004\tDara\tNo drinking water in Chrey Bak\t2026-03-31\t
            https://evil.example/p\tEve\tThe road\t\tMarket road
            """);
    var id = files.read(file, "comments.csv", null, "FACEBOOK", "desk");
    checking.work();
    assertThat(rows(id))
        .filteredOn(row -> !row.problems().isEmpty())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.line()).isEqualTo(5);
              assertThat(row.problems().get(0).field()).isEqualTo("permalink");
            });
    var rows = register(id);
    var number = rows.get(0).requestNumber();
    assertThat(rows).extracting(Row::requestNumber).startsWith(number, number, number);
    assertThat(rows.get(3).requestNumber()).isNotNull().isNotEqualTo(number);
    assertThat(requests.get(number).channel()).isEqualTo("FACEBOOK");
    assertThat(requests.get(number).subject()).isEqualTo("Market road");
    assertThat(count("select count(*) from public_post where request_number = '" + number + "'"))
        .isEqualTo(3);
    assertThat(
            count("select count(*) from request_requester where request_number = '" + number + "'"))
        .isEqualTo(2);
    var again = files.read(file, "comments.csv", null, "FACEBOOK", "desk");
    checking.work();
    assertThat(rows(again).subList(0, 4)).extracting(Row::state).containsOnly(State.UNCHANGED);
  }

  @Test
  @DisplayName("that were left half registered by a stop are finished without a double")
  void stopped() {
    var id = read(Papers.workbook(folder, "ផ្លូវទៅទីផ្សារខូច"));
    queue.order(id, "desk");
    var of = imports.find(id).orElseThrow();
    var check = checks.with(of.channel(), meetings.find(meeting).orElseThrow());
    lineRegistration.register(of, check, List.of(2), "desk"); // and then the node stopped
    registration.work();
    registration.work();
    assertThat(rows(id)).extracting(Row::state).containsOnly(State.REGISTERED);
    assertThat(count("select count(*) from request where meeting_number = '" + meeting + "'"))
        .isEqualTo(3);
    assertThat(reading.view(id).orElseThrow().status()).isEqualTo(Import.Status.REGISTERED);
  }

  @Test
  @DisplayName("have columns of unknown names, which the secretary explains")
  void unknownColumns() throws Exception {
    var file =
        Files.writeString(
            folder.resolve("own.csv"), "Subject;Commune;Who spoke\nRoad broken;Chrey Bak;Sok\n");
    var id = read(file);
    assertThat(rows(id).get(0).problems()).extracting("field").containsExactly("requester.name");
    columns.use(imports.find(id).orElseThrow(), "Who spoke", "requester.name", "desk");
    checking.work();
    assertThat(rows(id).get(0).problems()).isEmpty();
    columns.use(imports.find(id).orElseThrow(), "Who spoke", null, "desk");
    checking.work();
    assertThat(rows(id).get(0).problems()).isNotEmpty();
  }

  private static String guess(Row row, String field) {
    return row.guesses().stream()
        .filter(guess -> guess.field().equals(field))
        .map(Guess::value)
        .findFirst()
        .orElse(null);
  }

  private long entries(List<Row> rows) {
    return rows.stream().mapToLong(row -> caseFile.of(row.requestNumber()).size()).sum();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
