package org.sala.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.office.SettingsProblem;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("What makes a Sala a trial room")
class TrialTest {

  @TempDir Path folder;

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName(
      "is a folder with its subfolders, or an archive, of the files to try; else it is told")
  void files() throws IOException {
    Files.createDirectories(folder.resolve("processes/citizen-request"));
    Files.writeString(folder.resolve("processes/citizen-request/referral.bpmn"), "<a/>");
    Files.writeString(folder.resolve("merge-deadlines.dmn"), "<b/>");
    assertThat(TrialFiles.in(folder)).containsOnlyKeys("referral.bpmn", "merge-deadlines.dmn");
    var archive = folder.resolve("models.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("forms/commitment/keep-promise.form"));
      zip.write(new byte[] {'{', '}'});
    }
    assertThat(TrialFiles.in(archive)).containsOnlyKeys("keep-promise.form");
    assertThat(TrialFiles.in(archive).get("keep-promise.form")).asString().isEqualTo("{}");
    for (var wrong : new String[] {"nothing.zip", "merge-deadlines.dmn"}) {
      assertThatThrownBy(() -> TrialFiles.in(folder.resolve(wrong)))
          .isInstanceOf(SettingsProblem.class)
          .hasMessageContaining(wrong)
          .hasMessageContaining("a zip archive");
    }
  }

  @Test
  @DisplayName(
      "never stands beside the database of an office, and gives its numbers the letters TRIAL")
  void noOffice() {
    var environment = new MockEnvironment().withProperty("sala.trial.files", folder.toString());
    var context = new GenericApplicationContext();
    context.setEnvironment(environment);
    new TrialMode().initialize(context);
    assertThat(environment.getProperty("sala.office")).isEqualTo("TRIAL");
    assertThat(environment.getProperty("sala.embedded-database.directory")).contains("sala-trial-");
    environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/sala");
    assertThatThrownBy(() -> new TrialMode().initialize(context))
        .isInstanceOf(SettingsProblem.class)
        .hasMessageContaining("spring.datasource.url");
  }

  @Test
  @DisplayName("is a clock that goes on from where it is set, and is never set back")
  void forwardOnly() {
    var clock = new TrialClock();
    // The engine counts in milliseconds.
    var later = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofDays(40));
    clock.setOn(later);
    assertThat(EngineClock.now()).isBetween(later, later.plus(Duration.ofMinutes(1)));
    assertThatThrownBy(() -> clock.setOn(later.minus(Duration.ofDays(1))))
        .isInstanceOf(Refusal.class);
    assertThat(EngineClock.now()).isAfterOrEqualTo(later);
  }
}
