package org.sala.office;

import java.nio.file.Files;
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
 * @param data folder with the data files of the office; null if it has none
 * @param isDemonstration whether no database is configured, so that this is the demonstration
 */
public record OfficeSettings(
    String office, String province, Path gazetteer, Path data, boolean isDemonstration) {

  /** The setting of the letters. */
  public static final String OFFICE = "sala.office";

  /** The setting of the province. */
  public static final String PROVINCE = "sala.province";

  /** The setting of the file of places. */
  public static final String GAZETTEER = "sala.gazetteer.file";

  /** The setting of the folder with data files. */
  public static final String DATA = "sala.data.folder";

  private static final String PLACES = "places.csv";

  /** The settings as they are, unchecked; what is missing is null, but for the demonstration. */
  public static OfficeSettings of(Environment environment) {
    var demonstration = isDemonstration(environment);
    return new OfficeSettings(
        given(environment, OFFICE, demonstration ? OfficeNames.DEMONSTRATION : null),
        given(environment, PROVINCE, demonstration ? OfficeNames.PROVINCE_OF_DEMONSTRATION : null),
        gazetteer(environment),
        path(environment, DATA),
        demonstration);
  }

  /** Whether an office has nowhere said what its places are. */
  public static boolean hasNoPlaces(Environment environment) {
    try {
      return !isDemonstration(environment) && gazetteer(environment) == null;
    } catch (IllegalArgumentException e) {
      return false; // told by the setting's own sentence
    }
  }

  /** The file of places, of its own setting or in the folder with data files; null without one. */
  private static Path gazetteer(Environment environment) {
    var file = path(environment, GAZETTEER);
    var folder = path(environment, DATA);
    return file != null || folder == null || !Files.exists(folder.resolve(PLACES))
        ? file
        : folder.resolve(PLACES);
  }

  private static Path path(Environment environment, String setting) {
    var path = given(environment, setting, null);
    return path == null ? null : Path.of(path);
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
    try {
      return environment.getProperty(setting, "").isBlank();
    } catch (IllegalArgumentException e) {
      return false; // a ${...} that names nothing: told by its own sentence
    }
  }
}
