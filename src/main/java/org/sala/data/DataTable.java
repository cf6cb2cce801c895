package org.sala.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sala.office.OfficeSettings;
import org.sala.office.SettingsProblem;
import org.springframework.core.io.ClassPathResource;

/**
 * The tables that are filled from files. The columns stand here and not in the files: what a file
 * calls its columns never becomes a part of a statement.
 */
enum DataTable {
  UNITS(
      "unit",
      "code",
      List.of(
          "code",
          "key",
          "level",
          "kind",
          "name_en",
          "name_km",
          "heads_group",
          "officers_group",
          "inspectors_group")),
  CATEGORIES("category", "code", List.of("code", "name_en", "name_km", "usual_priority")),
  MATTERS("matter", "code", List.of("code", "category", "name_en", "name_km")),
  HOLIDAYS("holiday", "date", List.of("date", "name_en", "name_km", "kind", "certainty", "source")),
  PLACES("place", "code", List.of("code", "parent_code", "type", "name_en", "name_km"));

  private final String table;
  private final String key;
  private final List<String> columns;

  DataTable(String table, String key, List<String> columns) {
    this.table = table;
    this.key = key;
    this.columns = columns;
  }

  String table() {
    return table;
  }

  String key() {
    return key;
  }

  List<String> columns() {
    return columns;
  }

  /** The rows of the file that comes with the product. */
  List<Map<String, String>> ofTheProduct() {
    var file = new ClassPathResource("data/" + name().toLowerCase(java.util.Locale.ROOT) + ".csv");
    try {
      return DataFile.read(file.getContentAsString(StandardCharsets.UTF_8), columns);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }

  /**
   * The rows of a file that an office brings.
   *
   * @throws SettingsProblem if it cannot be read, is not UTF-8, or has other columns
   */
  List<Map<String, String>> ofTheOffice(Path file) {
    try {
      return DataFile.read(Files.readString(file), columns);
    } catch (CharacterCodingException e) {
      throw refused(file, "which is not in UTF-8");
    } catch (IOException e) {
      throw refused(file, "which cannot be read");
    } catch (UncheckedIOException e) {
      throw refused(file, "which is no CSV");
    } catch (IllegalArgumentException e) {
      throw refused(file, e.getMessage());
    }
  }

  private SettingsProblem refused(Path file, String found) {
    return new SettingsProblem(
        "%s (%s) names %s, %s. Allowed is a CSV file in UTF-8 with the columns %s, separated by commas."
            .formatted(
                OfficeSettings.GAZETTEER,
                OfficeSettings.variable(OfficeSettings.GAZETTEER),
                file,
                found,
                String.join(",", columns)));
  }
}
