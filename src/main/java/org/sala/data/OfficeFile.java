package org.sala.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sala.office.OfficeSettings;
import org.sala.office.SettingsProblem;

/**
 * A data file that an office brings.
 *
 * @param setting that names it, or the folder in which it lies
 */
record OfficeFile(String setting, Path path, DataTable table) {

  private static final long LARGEST = 10_000_000;

  /**
   * Its rows.
   *
   * @throws SettingsProblem if it cannot be read, is not UTF-8, or has what is not allowed
   */
  List<FileRow> rows() {
    try {
      if (Files.size(path) > LARGEST) {
        throw refused("which is larger than 10 MB");
      }
      return new DataFile(table).read(Files.readString(path));
    } catch (CharacterCodingException e) {
      throw refused("which is not in UTF-8");
    } catch (IOException e) {
      throw refused("which cannot be read");
    } catch (UncheckedIOException e) {
      throw refused("which is no CSV");
    } catch (IllegalArgumentException e) {
      throw refused(e.getMessage());
    }
  }

  /**
   * The sentence for what is wrong with it.
   *
   * @param found goes on after the name of the file
   */
  SettingsProblem refused(String found) {
    return refused(
        found,
        "a CSV file in UTF-8 with the columns %s, separated by commas or semicolons"
            .formatted(String.join(",", table.columns())));
  }

  /** The same with what is allowed instead. */
  SettingsProblem refused(String found, String allowed) {
    return new SettingsProblem(
        "%s (%s) names %s, %s. Allowed is %s."
            .formatted(setting, OfficeSettings.variable(setting), path, found, allowed));
  }
}
