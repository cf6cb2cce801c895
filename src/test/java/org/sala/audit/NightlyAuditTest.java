package org.sala.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sala.Office;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("Each night the audit")
class NightlyAuditTest {

  @Autowired JdbcConnectionDetails server;
  @Autowired ObjectMapper json;
  @TempDir Path anchors;
  private AuditedOffice office;
  private AuditChecks checks;
  private NightlyAudit night;
  private AuditHealth health;

  @BeforeEach
  void actsOfDaysBefore() {
    office = new AuditedOffice(server, anchors);
    var jdbc = JdbcClient.create(office.source);
    checks = new AuditChecks(jdbc, office.recount, office.days, json);
    night = new NightlyAudit(office.days, office.anchor, checks);
    health = new AuditHealth(jdbc, checks);
    office.acts("A-", 2);
    earlier(3);
    office.acts("B-", 1);
  }

  @AfterEach
  void gone() {
    office.close();
  }

  // As if what is recorded up to now had happened days ago.
  private void earlier(int days) {
    office.jdbc.execute("alter table audit_record disable trigger audit_record_stays");
    office.jdbc.update(
        "update audit_record set written_at = written_at - make_interval(days => ?)", days);
    office.jdbc.execute("alter table audit_record enable trigger audit_record_stays");
  }

  @Test
  @DisplayName("is closed for each day that is over, once, printed, anchored and recounted")
  void night(CapturedOutput output) throws Exception {
    var today = LocalDate.now(Office.ZONE);
    office.transaction.executeWithoutResult(status -> night.atNight());
    office.transaction.executeWithoutResult(status -> night.atNight());
    assertThat(office.days.latest(9))
        .extracting(AuditDay::day, AuditDay::records)
        .containsExactly(
            tuple(today.minusDays(1), 0),
            tuple(today.minusDays(2), 0),
            tuple(today.minusDays(3), 4));
    var hash = office.days.latest(9).get(2).hash();
    assertThat(output)
        .containsOnlyOnce(
            "The day %s of the audit is closed: 4 records, hash %s"
                .formatted(today.minusDays(3), hash));
    assertThat(Files.readAllLines(anchors.resolve("audit-days.txt")))
        .hasSize(3)
        .first()
        .isEqualTo("%s 4 %s".formatted(today.minusDays(3), hash));
    assertThat(checks.last().orElseThrow().found()).isZero();
    assertThat(checks.last().orElseThrow().records()).isEqualTo(4);
  }

  @Test
  @DisplayName("says by health where a day was not closed, and where a recount found something")
  void health() {
    assertThat(health.problem()).hasValueSatisfying(it -> assertThat(it).contains("not closed"));
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    office.transaction.executeWithoutResult(status -> night.atNight());
    assertThat(health.problem()).isEqualTo(Optional.empty());
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    office.jdbc.execute("alter table audit_record disable trigger audit_record_stays");
    office.jdbc.update("update audit_record set actor = 'nobody' where position = 2");
    office.jdbc.execute("alter table audit_record enable trigger audit_record_stays");
    office.transaction.executeWithoutResult(status -> night.atNight());
    assertThat(health.problem())
        .hasValueSatisfying(it -> assertThat(it).contains("not as it was written: 1 faults"));
  }
}
