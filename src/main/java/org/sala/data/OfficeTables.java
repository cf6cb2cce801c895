package org.sala.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sala.office.OfficeSettings;
import org.springframework.core.io.ClassPathResource;

/**
 * The rows of all tables: of the office's own folder where it has the file, else those that come
 * with Sala. Places are joined: the 25 provinces are everybody's.
 */
final class OfficeTables {

  private final OfficeSettings office;
  private final Map<DataTable, List<FileRow>> read = new EnumMap<>(DataTable.class);

  OfficeTables(OfficeSettings office) {
    this.office = office;
  }

  /**
   * The rows of a table.
   *
   * @throws org.sala.office.SettingsProblem if the office's file cannot be used
   */
  List<FileRow> rows(DataTable table) {
    return read.computeIfAbsent(table, this::read);
  }

  /** The file that the office brings for a table, if it does. */
  Optional<OfficeFile> file(DataTable table) {
    if (table == DataTable.PLACES) {
      return Optional.ofNullable(office.gazetteer())
          .map(path -> new OfficeFile(OfficeSettings.GAZETTEER, path, table));
    }
    return Optional.ofNullable(office.data())
        .map(folder -> folder.resolve(table.file()))
        .filter(Files::exists)
        .map(path -> new OfficeFile(OfficeSettings.DATA, path, table));
  }

  private List<FileRow> read(DataTable table) {
    var own = file(table);
    if (own.isEmpty()) {
      return ofTheProduct(table);
    }
    var rows = own.get().rows();
    return table == DataTable.PLACES
        ? Stream.concat(ofTheProduct(table).stream(), rows.stream()).toList()
        : rows;
  }

  /** The rows that come with Sala. */
  static List<FileRow> ofTheProduct(DataTable table) {
    try {
      return new DataFile(table).read(textOf("data/" + table.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(table.file() + " cannot be read.", e);
    }
  }

  /** A file that comes with Sala. */
  static String textOf(String file) {
    try {
      return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read.", e);
    }
  }
}
