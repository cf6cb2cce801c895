package org.sala.minutes.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sala.language.VisibleText;
import org.sala.minutes.paper.TableReader.Title;
import org.springframework.core.io.InputStreamSource;

/**
 * Text files in UTF-8 or UTF-16, with comma, semicolon, tab or bar between the cells: the one that
 * the first line names ({@code sep=;}), or whichever makes most column names known, or else the
 * most even columns.
 */
public final class SeparatedText {

  private static final int PROBE = 65_536;
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final Pattern NAMED = Pattern.compile("(?i)\"?sep=(.)\"?\\R");

  private SeparatedText() {}

  static void read(Path file, ColumnNames names, TableReader rows) throws IOException {
    rows.startTable(Title.NONE);
    read(
        () -> Files.newInputStream(file),
        names::recognised,
        (number, cells) -> rows.row(SourceRow.of(number, cells)));
  }

  /**
   * Reads the rows of a text.
   *
   * @param known how many names of columns are known among the cells of a row
   * @param rows takes the number of each row as the program shows it, from 1, and its cells
   * @throws org.sala.engine.Refusal if it is no text that can be read
   */
  public static void read(
      InputStreamSource file,
      ToIntFunction<List<String>> known,
      BiConsumer<Integer, List<String>> rows)
      throws IOException {
    var probe = probe(file);
    var named = NAMED.matcher(probe);
    var isNamed = named.lookingAt();
    var delimiter = isNamed ? named.group(1).charAt(0) : delimiter(probe, known);
    try (var reader = TextEncoding.reader(file);
        var records = format(delimiter).parse(isNamed ? afterFirstLine(reader) : reader)) {
      int number = isNamed ? 1 : 0;
      for (var record : records) {
        rows.accept(++number, cells(record));
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw refusal(e.getCause());
    } catch (IOException e) {
      throw refusal(e);
    }
  }

  // Some programs leave out the quotation marks that a quoted cell with more after it would need.
  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setTrailingData(true).get();
  }

  private static BufferedReader afterFirstLine(BufferedReader reader) throws IOException {
    reader.readLine();
    return reader;
  }

  private static RuntimeException refusal(Throwable cause) {
    return cause instanceof CharacterCodingException
        ? FileRefusals.notUtf8()
        : FileRefusals.damaged();
  }

  private static String probe(InputStreamSource file) throws IOException {
    var probe = new char[PROBE];
    int length = 0;
    try (var reader = TextEncoding.reader(file)) {
      for (int read = reader.read(probe, 0, PROBE);
          read > 0;
          read = reader.read(probe, length, PROBE - length)) {
        length += read;
      }
    } catch (CharacterCodingException e) {
      throw FileRefusals.notUtf8();
    }
    var text = new String(probe, 0, length);
    if (text.indexOf('\0') >= 0) {
      throw FileRefusals.unknownKind();
    }
    return text;
  }

  private static char delimiter(String text, ToIntFunction<List<String>> known) throws IOException {
    char best = ',';
    int most = 0;
    for (var delimiter : DELIMITERS) {
      var recognised = 1_000 * recognised(text, delimiter, known) + columns(text, delimiter);
      if (recognised > most) {
        best = delimiter;
        most = recognised;
      }
    }
    return best;
  }

  private static int recognised(String text, char delimiter, ToIntFunction<List<String>> known)
      throws IOException {
    int most = 0;
    try (var records = format(delimiter).parse(new StringReader(text))) {
      for (var record : records) {
        most = Math.max(most, known.applyAsInt(cells(record)));
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      return most; // the text ends within a cell, or this is not the delimiter
    }
    return most;
  }

  // How many columns most of the first lines have in common.
  private static int columns(String text, char delimiter) {
    return text.lines()
        .limit(20)
        .filter(line -> !VisibleText.isBlank(line))
        .mapToInt(line -> (int) line.chars().filter(letter -> letter == delimiter).count())
        .min()
        .orElse(0);
  }

  private static List<String> cells(CSVRecord record) {
    var cells = new ArrayList<String>(record.size());
    record.forEach(cells::add);
    return cells;
  }
}
