package org.sala.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.retention.Erasure.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@SalaTest
@DisplayName("After a restore")
class ErasureReplayTest {

  @Autowired Office office;
  @Autowired Erasures erasures;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;
  @TempDir Path folder;

  @AfterEach
  void presentAgain() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("who was erased since the backup is erased again, with who asked and who agreed")
  void again() throws Exception {
    office.itIs("2026-06-01T09:00");
    var number = office.receive("subject", "Words of before");
    jdbc.update(
        "update request set status = 'CLOSED', outcome = 'WITHDRAWN', closed_at = now() where number = ?",
        number);
    var replay = new ErasureReplay(new ErasureFile(folder), erasures, transactions);
    erasures.ask(number, Reason.REQUESTER, "desk");
    erasures.agree(number, "inspectorate");
    replay.keep();
    replay.keep();
    assertThat(Files.readAllLines(folder.resolve("erasures.txt")))
        .filteredOn(line -> line.startsWith(number + " REQUESTER desk "))
        .hasSize(1);
    restoredFromBefore(number);
    replay.again();
    assertThat(subject(number)).contains("erased");
    assertThat(erasures.find(number).orElseThrow())
        .satisfies(
            found -> {
              assertThat(found.askedBy()).isEqualTo("desk");
              assertThat(found.agreedBy()).isEqualTo("inspectorate");
            });
    jdbc.update("update request set subject = 'Not again' where number = ?", number);
    replay.again();
    assertThat(subject(number)).isEqualTo("Not again");
  }

  private void restoredFromBefore(String number) {
    jdbc.execute("alter table erasure disable trigger erasure_stays");
    jdbc.update("delete from erasure where case_number = ?", number);
    jdbc.execute("alter table erasure enable trigger erasure_stays");
    jdbc.update("update request set subject = 'Words of before' where number = ?", number);
  }

  private String subject(String number) {
    return jdbc.queryForObject(
        "select subject from request where number = ?", String.class, number);
  }
}
