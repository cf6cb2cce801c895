package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.CountedStatements;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.StatementProfile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each line of a long file costs; {@code target/import-profile.txt} says of which it is. */
@SalaTest
@DisplayName("A line of minutes in a long file")
class ImportCostTest {

  private static final int LINES = 200;
  private static final double MOST_TO_CHECK = 4;
  private static final double MOST_TO_REGISTER = 45;

  @Autowired FileReading files;
  @Autowired Checking checking;
  @Autowired RegistrationQueue queue;
  @Autowired Registration registration;
  @Autowired MinutesReading reading;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired CountedStatements statements;
  @TempDir Path folder;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("costs few statements, and their requests are numbered in the order of the lines")
  void fewStatements() throws Exception {
    office.itIs("2026-04-02T09:00");
    var meeting = Forums.held(jdbc, "KPC-M-2026-6401", "2026-04-01");
    var file = LongMinutes.write(folder.resolve("minutes.csv"), LINES);
    var id = files.read(file, "minutes.csv", meeting, null, "desk");
    var profile = new StatementProfile();
    statements.into(profile);
    profile.at("check");
    var checked = statements.during(checking::work).statements();
    queue.order(id, "desk");
    profile.at("register");
    var registered = statements.during(registration::work).statements();
    statements.into(null);
    Files.writeString(Path.of("target/import-profile.txt"), profile.text());
    System.out.printf(
        "Statements a line: %.1f to check, %.1f to register%n",
        (double) checked / LINES, (double) registered / LINES);

    assertThat(reading.view(id).orElseThrow().counts().registered()).isEqualTo(LINES);
    assertThat((double) checked / LINES).isLessThanOrEqualTo(MOST_TO_CHECK);
    assertThat((double) registered / LINES).isLessThanOrEqualTo(MOST_TO_REGISTER);
    var numbers =
        jdbc.sql("select request_number from minutes_row where import_id = ? order by line")
            .param(id)
            .query(String.class)
            .list();
    assertThat(numbers).isSorted().doesNotHaveDuplicates();
    assertThat(
            IntStream.range(1, LINES)
                .allMatch(i -> last(numbers.get(i)) == last(numbers.get(i - 1)) + 1))
        .as("no gap")
        .isTrue();
  }

  private static int last(String number) {
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }
}
