package org.sala.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sala.SalaTest;
import org.sala.audit.Fault.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * Whoever owns the database switches the triggers off and changes something, then switches them on
 * again; each change is rolled back after it was looked for.
 */
@SalaTest
@DisplayName("What the owner of the database changed in the audit")
class TamperedAuditTest {

  private static final int TIMES = 8;
  private static final int CLOSED = 30; // records in a day
  private static final String RULE =
      """
      select concat_ws(E'\\n', id, to_char(written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        transaction, coalesce(actor, ''), source, act, coalesce(case_number, ''), row_key, encode(content, 'hex')) as line,
        id, encode(hash, 'hex') as hash
      from audit_record where day = ? order by position
      """;

  @TempDir static Path anchors;
  private static AuditedOffice office;
  private static final List<LocalDate> DAYS = new ArrayList<>();

  @BeforeAll
  static void closedDays(@Autowired JdbcConnectionDetails server) {
    office = new AuditedOffice(server, anchors);
    for (var series : List.of("A-", "B-", "C-")) {
      office.acts(series, CLOSED / 2);
      DAYS.add(office.closeDay());
    }
    office.acts("D-", 1); // of the day that is open
  }

  @AfterAll
  static void gone() {
    office.close();
  }

  @Test
  @DisplayName("is not there as long as nobody changed anything")
  void untouched() {
    var result = office.transaction.execute(status -> office.recount.everything());
    assertThat(result.faults()).isEmpty();
    assertThat(result.records()).isEqualTo(3L * CLOSED);
  }

  @Test
  @DisplayName("can be recounted by anybody: each hash follows from the one before and a line")
  void recountedNaively() {
    var hash = "0".repeat(64);
    for (var day : DAYS) {
      var records = office.jdbc.queryForList(RULE, day);
      for (var record : records) {
        hash = sha256(hash, (String) record.get("line"));
        assertThat(record).containsEntry("hash", hash);
      }
      hash = sha256(hash, day + "\n" + records.size());
      assertThat(
              office.jdbc.queryForObject(
                  "select encode(hash, 'hex') from audit_day where day = ?", String.class, day))
          .isEqualTo(hash);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("is found, each of 112 times, with its kind")
  void found(Tampering tampering) {
    for (int time = 0; time < TIMES; time++) {
      var day = DAYS.get(time % DAYS.size());
      var place = 1 + time * 3;
      var faults =
          office.transaction.execute(
              status -> {
                tamper(filledIn(tampering.sql(), day, place));
                status.setRollbackOnly();
                return tampering == Tampering.FORGED
                    ? office.recount.everything().faults()
                    : office.recount.since(DAYS.get(0)).faults();
              });
      assertThat(faults)
          .as("%s, place %d of %s", tampering, place, day)
          .extracting(Fault::kind)
          .contains(tampering.found())
          .doesNotContain(Kind.NOT_RECORDING);
    }
  }

  @Test
  @DisplayName("is found by its anchor alone where the whole chain was made anew")
  void madeAnew() {
    for (int time = 0; time < TIMES; time++) {
      var place = 1 + time * 3;
      var faults =
          office.transaction.execute(
              status -> {
                tamper(filledIn(Tampering.ACTOR.sql(), DAYS.get(0), place));
                allAnew();
                status.setRollbackOnly();
                return office.recount.since(DAYS.get(0)).faults();
              });
      assertThat(faults)
          .extracting(Fault::kind)
          .hasSize(DAYS.size())
          .containsOnly(Kind.ANCHOR_DIFFERS);
    }
  }

  @Test
  @DisplayName("and what was changed in the anchors is told, whatever stands there")
  void otherAnchor() throws Exception {
    var file = anchors.resolve("audit-days.txt");
    var right = Files.readString(file);
    try {
      for (var wrong :
          List.of(
              right.replaceFirst("[0-9a-f]{64}", "0".repeat(64)),
              right.substring(right.indexOf('\n') + 1),
              right + "nonsense\n",
              right + "2026-13-45 1 " + "0".repeat(64) + "\n")) {
        Files.writeString(file, wrong);
        assertThat(office.transaction.execute(status -> office.recount.everything()).faults())
            .as(wrong)
            .extracting(Fault::kind)
            .containsAnyOf(Kind.ANCHOR_DIFFERS, Kind.ANCHOR_MISSING);
      }
    } finally {
      Files.writeString(file, right);
    }
  }

  @Test
  @DisplayName("is a trigger as well: a table that does not record any more is named")
  void switchedOff() {
    var faults =
        office.transaction.execute(
            status -> {
              office.jdbc.execute("alter table reading disable trigger audit_act");
              status.setRollbackOnly();
              return office.recount.since(LocalDate.now()).faults();
            });
    assertThat(faults).containsExactly(new Fault(Kind.NOT_RECORDING, null, "reading"));
  }

  private static void tamper(String sql) {
    var tables = List.of("audit_record", "audit_day", "reading", "case_file_entry");
    tables.forEach(each -> office.jdbc.execute("alter table " + each + " disable trigger user"));
    office.jdbc.execute(sql);
    tables.forEach(each -> office.jdbc.execute("alter table " + each + " enable trigger user"));
  }

  private static String filledIn(String sql, LocalDate day, int place) {
    var ids =
        office.jdbc.queryForMap(
            """
            select (select id from audit_record where day = ? and position = ?) as id,
              (select min(id) from audit_record where day = ? and position >= ? and source = 'case_file_entry') as entry,
              (select min(id) from audit_record where day = ? and position >= ? and source = 'reading') as reading
            """,
            day,
            place,
            day,
            place,
            day,
            place);
    return sql.replace(":id", "" + ids.get("id"))
        .replace(":entry", "" + ids.get("entry"))
        .replace(":reading", "" + ids.get("reading"))
        .replace(":day", day.toString());
  }

  // What somebody would do who knows the rule.
  private static void allAnew() {
    var tables = List.of("audit_record", "audit_day");
    tables.forEach(each -> office.jdbc.execute("alter table " + each + " disable trigger user"));
    var hash = "0".repeat(64);
    for (var day : DAYS) {
      List<Map<String, Object>> records = office.jdbc.queryForList(RULE, day);
      for (var record : records) {
        hash = sha256(hash, (String) record.get("line"));
        office.jdbc.update(
            "update audit_record set hash = decode(?, 'hex') where id = ?", hash, record.get("id"));
      }
      hash = sha256(hash, day + "\n" + records.size());
      office.jdbc.update("update audit_day set hash = decode(?, 'hex') where day = ?", hash, day);
    }
    tables.forEach(each -> office.jdbc.execute("alter table " + each + " enable trigger user"));
  }

  private static String sha256(String before, String line) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(before));
      return HexFormat.of().formatHex(digest.digest(line.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
