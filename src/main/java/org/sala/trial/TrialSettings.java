package org.sala.trial;

import java.nio.file.Path;
import org.sala.office.AllowedValue;
import org.sala.office.OfficeSettings;
import org.sala.office.PathKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Whether this Sala is a trial room, and of which models.
 *
 * @param files What makes a Sala a trial room: the folder or archive of the models, tables and
 *     forms to try
 * @param password The one password of all invented people of a trial room; left out, it is that of
 *     the demonstration
 * @param owner The process that began the trial room, and with whose end it ends
 */
@ConfigurationProperties("sala.trial")
public record TrialSettings(
    @AllowedValue(
            value =
                "a folder with models, tables and forms, or a zip archive of them as /models/ gives it",
            path = PathKind.FILE_OR_FOLDER)
        Path files,
    @AllowedValue("any text") @DefaultValue("") String password,
    @AllowedValue(value = "the number of a process", from = "1") Long owner) {

  /** The setting that makes a Sala a trial room. */
  public static final String FILES = "sala.trial.files";

  /** The letters of every number in a trial room, so that each paper and message says so. */
  public static final String OFFICE = "TRIAL";

  /** The settings as they are, unchecked. */
  public static TrialSettings of(Environment environment) {
    return Binder.get(environment).bindOrCreate("sala.trial", TrialSettings.class);
  }

  /** Whether this is a trial room. */
  public boolean isTrial() {
    return files != null;
  }

  /**
   * A sentence if there is nothing to try, or if there is a database of the office where the room
   * would be made; else null.
   */
  static String problemOf(Environment environment) {
    if (!of(environment).isTrial()) {
      return "%s (%s) is set to nothing. Allowed is a folder or an archive, or to leave it out."
          .formatted(FILES, OfficeSettings.variable(FILES));
    }
    return OfficeSettings.of(environment).isDemonstration()
        ? null
        : "%s makes this Sala a trial room, which has a database of its own and throws it away, but"
                .formatted(FILES)
            + " spring.datasource.url names one. Leave one of the two out.";
  }
}
