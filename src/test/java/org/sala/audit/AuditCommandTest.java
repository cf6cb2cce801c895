package org.sala.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SalaTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("The command that recounts the audit")
class AuditCommandTest {

  @Autowired JdbcConnectionDetails server;
  @TempDir Path anchors;

  @Test
  @DisplayName("is asked for by its argument alone")
  void asked() {
    assertThat(AuditCommand.isAsked("--sala.audit.verify")).isTrue();
    assertThat(AuditCommand.isAsked("--server.port=8081")).isFalse();
  }

  @Test
  @DisplayName(
      "ends with 0 while all is as it was written, and with 1 and a sentence for each fault")
  void ends(CapturedOutput output) {
    try (var office = new AuditedOffice(server, anchors)) {
      office.acts("A-", 5);
      office.closeDay();
      assertThat(run(office)).isZero();
      assertThat(output).contains("10 records of closed days were recounted: 0 faults.");
      office.jdbc.execute("alter table audit_record disable trigger audit_record_stays");
      office.jdbc.update("update audit_record set actor = 'nobody' where position = 4");
      office.jdbc.execute("alter table reading disable trigger reading_is_immutable");
      office.jdbc.execute("alter table reading disable trigger audit_act");
      office.jdbc.update("delete from reading where case_number = 'A-2'");
      office.jdbc.execute("alter table reading enable trigger audit_act");
      assertThat(run(office)).isEqualTo(1);
      assertThat(output)
          .containsPattern("\\d+ \\p{L}+ 20\\d\\d: record \\d+ is not as it was written")
          .contains("A row was changed past Sala (table and record: reading, ")
          .contains("10 records of closed days were recounted: 2 faults.");
    }
  }

  private int run(AuditedOffice office) {
    return AuditCommand.run(
        "--sala.audit.verify",
        "--spring.datasource.url=" + office.source.getUrl(),
        "--spring.datasource.username=" + office.source.getUser(),
        "--spring.datasource.password=" + office.source.getPassword(),
        "--sala.audit.anchor-folder=" + anchors,
        "--sala.office=KPC",
        "--sala.province=04",
        "--sala.gazetteer.file=src/main/resources/data/places.csv",
        "--sala.office-hours.opens=07:30",
        "--sala.office-hours.closes=17:30",
        "--sala.second-factor.key=" + "5a".repeat(32));
  }
}
