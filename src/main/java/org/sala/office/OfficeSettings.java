package org.sala.office;

import java.nio.file.Path;
import java.util.Locale;
import org.springframework.core.env.Environment;

/**
 * Whose Sala this is. The demonstration is Kampong Chhnang; an office with a database of its own
 * names all three, because they are written into every number for good.
 *
 * @param office the letters with which each of its numbers begins, for example {@code KPC}
 * @param province code of its province in the gazetteer, for example {@code 04}
 * @param gazetteer its file of places, beyond the product's own; null if there is none
 * @param isDemonstration whether no database is configured, so that this is the demonstration
 */
public record OfficeSettings(
    String office, String province, Path gazetteer, boolean isDemonstration) {

  /** The setting of the letters. */
  public static final String OFFICE = "sala.office";

  /** The setting of the province. */
  public static final String PROVINCE = "sala.province";

  /** The setting of the file of places. */
  public static final String GAZETTEER = "sala.gazetteer.file";

  /** The settings as they are, unchecked; what is missing is null, but for the demonstration. */
  public static OfficeSettings of(Environment environment) {
    var demonstration = isDemonstration(environment);
    var file = given(environment, GAZETTEER, null);
    return new OfficeSettings(
        given(environment, OFFICE, demonstration ? OfficeNames.DEMONSTRATION : null),
        given(environment, PROVINCE, demonstration ? OfficeNames.PROVINCE_OF_DEMONSTRATION : null),
        file == null ? null : Path.of(file),
        demonstration);
  }

  /** Whether no database is configured, so that this is the demonstration. */
  public static boolean isDemonstration(Environment environment) {
    return isBlank(environment, "spring.datasource.url")
        && isBlank(environment, "spring.datasource.jndi-name");
  }

  /** The environment variable that is the same as a setting. */
  public static String variable(String setting) {
    return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static String given(Environment environment, String setting, String otherwise) {
    return isBlank(environment, setting) ? otherwise : environment.getProperty(setting).strip();
  }

  private static boolean isBlank(Environment environment, String setting) {
    return environment.getProperty(setting, "").isBlank();
  }
}
