package org.sala.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.language.Language;
import org.sala.people.Staff;
import org.sala.report.Report.Paragraph;
import org.sala.report.Report.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@SalaTest
@TestPropertySource(properties = "tests.of=reports") // they empty tables: a database of their own
@DisplayName("Requesters by gender and kind")
class WhoAskedTest {

  private static final String MEETING = "TST-M-0002";
  private static final LocalDate FROM = LocalDate.parse("2026-06-01");
  private static final List<String> KINDS = List.of("CITIZEN", "UNION", "COMMUNITY", "NGO");

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired ReportKinds kinds;
  @Autowired Staff staff;

  private final List<Asker> noted = new ArrayList<>();

  /** What a clerk writes down of each request. */
  private record Asker(String number, String unit, String kind, String gender, boolean there) {}

  @BeforeEach
  void manyAsk() {
    var seeded = new SeededRequests(jdbc);
    seeded.clear();
    office.itIs("2026-07-10T09:00");
    seeded.meeting(MEETING);
    var random = new Random(7);
    for (int i = 0; i < 90; i++) {
      var unit = random.nextBoolean() ? "DEP-LAB" : "DEP-ENV";
      var isThere = random.nextBoolean();
      var kind = KINDS.get(random.nextInt(KINDS.size()));
      var gender = kind.equals("CITIZEN") && i % 5 > 0 ? i % 2 == 0 ? "FEMALE" : "MALE" : null;
      var number =
          seeded.request(
              Office.instant("2026-06-%02dT09:00".formatted(1 + random.nextInt(28))),
              unit,
              isThere ? MEETING : null,
              null,
              false,
              null);
      jdbc.sql(
              """
              update requester set kind = ?, gender = ?
              where id = (select requester_id from request where number = ?)
              """)
          .params(kind, gender, number)
          .update();
      noted.add(new Asker(number, unit, kind, gender, isThere));
    }
  }

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("stand in every report as a clerk counts them")
  void everyReport() {
    for (var code : List.of("monitoring", "service-level", "monthly")) {
      assertThat(table(code, "")).as(code).isEqualTo(counted(each -> true));
      assertThat(table(code, "DEP-LAB"))
          .as(code)
          .isEqualTo(counted(each -> each.unit().equals("DEP-LAB")));
    }
    assertThat(table("meeting", "")).isEqualTo(counted(Asker::there));
    var women = count(Asker::there, "CITIZEN", "FEMALE");
    var citizens = count(each -> each.there() && each.kind().equals("CITIZEN"), "CITIZEN", null);
    assertThat(words("scorecard"))
        .contains("By kind of requester: Citizen " + citizens + " (by women: " + women + ")");
  }

  @Test
  @DisplayName("are asked of every report that will ever be one")
  void noneIsForgotten() {
    assertThat(kinds.all())
        .allSatisfy(kind -> assertThat(words(kind.code())).contains("put by women and"));
  }

  @Test
  @DisplayName("are counted of the requests drawn for review, and of those referred, each once")
  void drawnAndReferred() {
    var some = noted.subList(0, 3);
    jdbc.sql(
            """
            insert into quality_sample (month, seed, closed, share_percent, at_least, drawn, drawn_at)
            values (date '2026-06-01', 1, 20, 5, 1, 3, now())
            on conflict (month) do update set drawn_at = now()
            """)
        .update();
    for (int i = 0; i < some.size(); i++) {
      jdbc.sql(
              """
              insert into quality_review (month, case_number, place, unit)
              values (date '2026-06-01', ?, ?, 'DEP-LAB')
              """)
          .params(some.get(i).number(), i + 1)
          .update();
      for (int letter = 0; letter < 2; letter++) {
        jdbc.sql(
                """
                insert into case_file_entry (case_number, kind, form_id, title_en, title_km, fields,
                  author, written_at)
                values (?, 'FORM', 'send-referral-letter', 'Letter', 'លិខិត',
                  '[{"key": "expectedReplyDate", "value": "2026-07-01"}]'::jsonb, 'desk', ?)
                """)
            .params(
                some.get(i).number(),
                java.sql.Timestamp.from(Office.instant("2026-06-2%dT09:00".formatted(letter))))
            .update();
      }
    }
    Predicate<Asker> isOne = some::contains;
    assertThat(table("quality", "")).isEqualTo(counted(isOne));
    assertThat(table("referrals", "")).isEqualTo(counted(isOne));
  }

  private List<List<Long>> counted(Predicate<Asker> which) {
    var rows = new ArrayList<List<Long>>();
    for (var kind : Stream.concat(KINDS.stream(), Stream.of("")).toList()) {
      var women = count(which, kind, "FEMALE");
      var men = count(which, kind, "MALE");
      var all = count(which, kind, null);
      if (all > 0 || kind.isEmpty()) {
        rows.add(List.of(women, men, all - women - men, all));
      }
    }
    return rows;
  }

  private long count(Predicate<Asker> which, String kind, String gender) {
    return noted.stream()
        .filter(which)
        .filter(each -> kind.isEmpty() || each.kind().equals(kind))
        .filter(each -> gender == null || gender.equals(each.gender()))
        .count();
  }

  private List<List<Long>> table(String code, String unit) {
    var blocks = report(code, unit).blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).equals(new Report.Heading("Requests by requester"))) {
        return ((Table) blocks.get(i + 1))
            .rows().stream()
                .map(
                    row ->
                        row.cells().stream()
                            .map(Report.Cell::count)
                            .filter(Objects::nonNull)
                            .toList())
                .toList();
      }
    }
    throw new AssertionError(code + " says nothing of who asked.");
  }

  private String words(String code) {
    return report(code, "").blocks().stream()
        .filter(Paragraph.class::isInstance)
        .map(each -> ((Paragraph) each).text())
        .reduce("", (one, next) -> one + "\n" + next);
  }

  private Report report(String code, String unit) {
    var kind = kinds.find(code).orElseThrow();
    var asked = new Asked(MEETING, FROM, FROM.withDayOfMonth(30), unit);
    return kind.of(asked, staff.person("governor"), Language.EN);
  }
}
