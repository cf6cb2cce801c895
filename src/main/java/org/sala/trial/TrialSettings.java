package org.sala.trial;

import java.nio.file.Path;
import org.sala.office.OfficeSettings;
import org.springframework.core.env.Environment;

/**
 * Whether this Sala is a trial room, and of which models.
 *
 * @param files folder or archive of the models, tables and forms to try; null outside of a trial
 * @param password the one password of all invented people
 */
public record TrialSettings(Path files, String password) {

  /** The setting that makes a Sala a trial room. */
  public static final String FILES = "sala.trial.files";

  /** The setting of the password. */
  public static final String PASSWORD = "sala.trial.password";

  /** The process that began the room, and with whose end it ends. */
  public static final String OWNER = "sala.trial.owner";

  /** The letters of every number in a trial room, so that each paper and message says so. */
  public static final String OFFICE = "TRIAL";

  /** The settings as they are, unchecked. */
  public static TrialSettings of(Environment environment) {
    var files = environment.getProperty(FILES, "").strip();
    return new TrialSettings(
        files.isEmpty() ? null : Path.of(files), environment.getProperty(PASSWORD, "").strip());
  }

  /** Whether this is a trial room. */
  public boolean isTrial() {
    return files != null;
  }

  /** A sentence if there is a database of the office where the room would be made; else null. */
  static String problemOf(Environment environment) {
    return OfficeSettings.of(environment).isDemonstration()
        ? null
        : "%s makes this Sala a trial room, which has a database of its own and throws it away, but"
                .formatted(FILES)
            + " spring.datasource.url names one. Leave one of the two out.";
  }
}
