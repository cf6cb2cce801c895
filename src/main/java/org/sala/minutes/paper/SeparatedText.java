package org.sala.minutes.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** CSV files in UTF-8, with comma, semicolon or tab: whichever makes the column names known. */
final class SeparatedText {

  private static final char BOM = '\uFEFF';
  private static final int PROBE = 65_536;

  private SeparatedText() {}

  static void read(Path file, ColumnNames names, TableReader rows) throws IOException {
    var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(file, names)).get();
    try (var reader = reader(file);
        var records = format.parse(reader)) {
      rows.startTable();
      for (var record : records) {
        rows.row(cells(record));
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw refusal(e.getCause());
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  private static RuntimeException refusal(Throwable cause) {
    return cause instanceof CharacterCodingException
        ? FileRefusals.notUtf8()
        : FileRefusals.damaged();
  }

  private static char delimiter(Path file, ColumnNames names) throws IOException {
    var probe = new char[PROBE];
    int length;
    try (var reader = reader(file)) {
      length = Math.max(0, reader.read(probe, 0, PROBE));
    } catch (CharacterCodingException e) {
      throw FileRefusals.notUtf8();
    }
    var text = new String(probe, 0, length);
    if (text.indexOf('\0') >= 0) {
      throw FileRefusals.unknownKind();
    }
    char best = ',';
    int most = 0;
    for (var delimiter : new char[] {',', ';', '\t'}) {
      var recognised = recognised(text, delimiter, names);
      if (recognised > most) {
        best = delimiter;
        most = recognised;
      }
    }
    return best;
  }

  private static int recognised(String text, char delimiter, ColumnNames names) throws IOException {
    int most = 0;
    var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    try (var records = format.parse(new StringReader(text))) {
      for (var record : records) {
        most = Math.max(most, names.recognised(cells(record)));
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      return most; // the text ends within a cell, or this is not the delimiter
    }
    return most;
  }

  private static List<String> cells(CSVRecord record) {
    var cells = new ArrayList<String>(record.size());
    record.forEach(cells::add);
    return cells;
  }

  private static BufferedReader reader(Path file) throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder));
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    return reader;
  }
}
