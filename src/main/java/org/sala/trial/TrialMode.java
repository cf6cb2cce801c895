package org.sala.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sala.office.OfficeSettings;
import org.sala.office.SettingsProblem;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Makes a Sala a trial room where the settings, looked through by then, say so: before anything
 * starts it gets a folder of its own for its database, which goes with it, and the letters TRIAL
 * for its numbers.
 */
class TrialMode implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /**
   * Looks whether this is a trial room.
   *
   * @throws SettingsProblem if the settings name the database of an office as well
   */
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (!environment.containsProperty(TrialSettings.FILES)) {
      return;
    }
    var problem = TrialSettings.problemOf(environment);
    if (problem != null) {
      throw new SettingsProblem(problem);
    }
    var folder = folder();
    SpringApplication.getShutdownHandlers()
        .add(
            () -> {
              context.close(); // its database lies in the folder
              throwAway(folder);
            });
    context
        .getBeanFactory()
        .registerSingleton(Trial.FOLDER, (AutoCloseable) () -> throwAway(folder));
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "trial room",
                Map.of(
                    OfficeSettings.OFFICE,
                    TrialSettings.OFFICE,
                    "sala.embedded-database.directory",
                    folder.resolve("database").toString(),
                    "sala.demonstration.requests",
                    "false",
                    // The clock is moved by people who wait for what follows.
                    "camunda.bpm.job-execution.max-wait",
                    "1000")));
    ownerOf(TrialSettings.of(environment).owner());
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("sala-trial-");
    } catch (IOException e) {
      throw new UncheckedIOException("There is no room for the database of a trial room.", e);
    }
  }

  private static void throwAway(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The trial room leaves " + folder + " behind.", e);
    }
  }

  private static void ownerOf(Long process) {
    if (process != null) {
      ProcessHandle.of(process)
          .ifPresentOrElse(
              owner -> owner.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
    }
  }
}
