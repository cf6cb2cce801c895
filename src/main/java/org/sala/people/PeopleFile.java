package org.sala.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.sala.data.SavedCsv;
import org.sala.engine.Refusal;
import org.sala.language.Wording;

/** The list of the people of an office, as a spreadsheet program saves it. */
final class PeopleFile {

  private static final Set<String> NEEDED = Set.of("id", "first_name", "last_name", "groups");
  private static final String EMAIL = "email";
  private static final int MOST = 2000;

  private PeopleFile() {}

  /**
   * One person.
   *
   * @param line of the file in which the row ends, counted from 1
   * @param id the name to log in with; texts are empty where the cell is
   * @param groups in the order of the file, each once
   */
  record Row(
      long line, String id, String firstName, String lastName, String email, List<String> groups) {}

  /**
   * The rows of the file.
   *
   * @throws Refusal with what is wrong and what is allowed, if it is no such list
   */
  static List<Row> read(byte[] file) {
    try (var parser = SavedCsv.parse(text(file))) {
      var columns = new HashSet<>(parser.getHeaderNames());
      boolean hasEmail = columns.remove(EMAIL);
      if (!columns.equals(NEEDED)) {
        throw new Refusal(
            Wording.of("people.file.columns", String.join(",", parser.getHeaderNames())));
      }
      var rows = new ArrayList<Row>();
      for (var record : parser) {
        if (!record.isConsistent()) {
          throw new Refusal(
              Wording.of("people.file.cells", parser.getCurrentLineNumber(), record.size()));
        }
        rows.add(row(record, parser.getCurrentLineNumber(), hasEmail));
      }
      if (rows.isEmpty() || rows.size() > MOST) {
        throw new Refusal(Wording.of("people.file.rows", rows.size(), MOST));
      }
      return rows;
    } catch (CharacterCodingException e) {
      throw new Refusal(Wording.of("people.file.encoding"));
    } catch (IOException | UncheckedIOException e) {
      throw new Refusal(Wording.of("people.file.no-csv"));
    }
  }

  private static String text(byte[] file) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
  }

  private static Row row(CSVRecord record, long line, boolean hasEmail) {
    return new Row(
        line,
        cell(record, "id"),
        cell(record, "first_name"),
        cell(record, "last_name"),
        hasEmail ? cell(record, EMAIL) : "",
        List.of(cell(record, "groups").split("[\\s|,;]+")).stream()
            .filter(group -> !group.isEmpty())
            .distinct()
            .toList());
  }

  private static String cell(CSVRecord record, String column) {
    return Objects.requireNonNullElse(record.get(column), "");
  }
}
