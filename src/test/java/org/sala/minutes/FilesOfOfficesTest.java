package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.sala.language.Days;
import org.sala.language.VisibleText;
import org.sala.minutes.line.CheckedLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files as offices have them, made by the programs that they use. {@code minutes/files.csv} says of
 * each what a person reads in it: every line, every row that is no line, or why it is refused.
 */
@SalaTest
@DisplayName("What a person reads in a file of an office, Sala reads")
class FilesOfOfficesTest {

  private static final AtomicInteger MEETINGS = new AtomicInteger(7000);

  @Autowired FileReading files;
  @Autowired Checking checking;
  @Autowired LinePages pages;
  @Autowired Asides asides;
  @Autowired Imports imports;
  @Autowired LineChecks checks;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private String meeting;

  @BeforeEach
  void forum() {
    LocaleContextHolder.setLocale(java.util.Locale.ENGLISH);
    office.itIs("2026-11-27T09:00");
    meeting = Forums.held(jdbc, "KPC-M-2026-" + MEETINGS.incrementAndGet(), "2026-11-26");
  }

  @AfterEach
  void reset() {
    LocaleContextHolder.resetLocaleContext();
    ClockUtil.reset();
  }

  static Stream<String> names() {
    return expected().keySet().stream();
  }

  private static Map<String, List<CSVRecord>> expected() {
    var byFile = new LinkedHashMap<String, List<CSVRecord>>();
    try (var from = FilesOfOfficesTest.class.getResourceAsStream("/minutes/files.csv");
        var rows =
            CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(from, StandardCharsets.UTF_8))) {
      rows.forEach(row -> byFile.computeIfAbsent(row.get("file"), f -> new ArrayList<>()).add(row));
      return byFile;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void reads(String name) {
    var expected = expected().get(name);
    var file = Papers.resource(folder, "files/" + name);
    if (expected.get(0).get("what").equals("REFUSED")) {
      assertThatThrownBy(() -> files.read(file, name, meeting, null, "desk"))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(expected.get(0).get("problem"));
      return;
    }
    var id = files.read(file, name, meeting, null, "desk");
    checking.work();
    var of = imports.find(id).orElseThrow();
    assertThat(asides.of(of).rows().stream().map(aside -> aside.role().name()))
        .containsExactlyElementsOf(
            expected.stream()
                .map(row -> row.get("what"))
                .filter(what -> !what.equals("LINE"))
                .toList());
    var beside = asides.of(of).rows().iterator();
    var lines = pages.page(id, "all", 0, 200).rows().iterator();
    for (var row : expected) {
      if (row.get("what").equals("LINE")) {
        assertThat(lines).as(row.toString()).hasNext();
        compare(of, row, lines.next());
      } else {
        assertThat(String.join(" ", beside.next().texts())).contains(row.get("request"));
      }
    }
    assertThat(lines.hasNext()).as("more lines than a person reads").isFalse();
  }

  private void compare(Import of, CSVRecord expected, Row line) {
    var checked = checks.of(of).check(line.cells());
    var said = expected.get("file") + " " + expected.get("number");
    assertThat(read(expected, line, checked)).as(said).isEqualTo(written(expected));
    var problems =
        line.problems().stream()
            .filter(problem -> !problem.field().equals("category"))
            .map(problem -> problem.field() + ": " + problem.text().en())
            .toList();
    if (expected.get("problem").isEmpty()) {
      assertThat(problems).as(said).isEmpty();
    } else {
      assertThat(problems).as(said).anyMatch(text -> text.contains(expected.get("problem")));
    }
    var guesses = line.guesses().stream().map(guess -> guess.reason().en()).toList();
    if (!expected.get("guess").isEmpty()) {
      assertThat(guesses).as(said).anyMatch(reason -> reason.contains(expected.get("guess")));
    }
  }

  private static Map<String, String> written(CSVRecord expected) {
    var written = new LinkedHashMap<String, String>();
    for (var column : List.of("number", "organisation", "request", "place", "phone", "date")) {
      written.put(column, expected.get(column));
    }
    return written;
  }

  private Map<String, String> read(CSVRecord expected, Row line, CheckedLine checked) {
    var fields = checked.fields();
    var read = new LinkedHashMap<String, String>();
    read.put("number", line.cells().getOrDefault("row", ""));
    read.put("organisation", drawn(fields.get("requester.organisation")));
    read.put("request", drawn(fields.get("narrative")));
    read.put("place", place(fields.get("placeCode")));
    read.put("phone", fields.getOrDefault("requester.phone", ""));
    read.put(
        "date",
        line.cells().containsKey("receivedAt") && fields.containsKey("receivedAt")
            ? at(fields.get("receivedAt"), expected.get("date").length())
            : "");
    return read;
  }

  // What is not drawn is kept, but nobody reads it.
  private static String drawn(String text) {
    return text == null ? "" : VisibleText.withoutUndrawn(text);
  }

  private String place(String code) {
    return code == null
        ? ""
        : jdbc.sql("select name_en from place where code = ?")
            .param(code)
            .query(String.class)
            .single();
  }

  // As far as the file tells it: to the day, or to the minute.
  private static String at(String moment, int length) {
    var local = OffsetDateTime.parse(moment).atZoneSameInstant(Days.ZONE).toLocalDateTime();
    var text = local.toString();
    return length == 10 && text.endsWith("T00:00") ? text.substring(0, 10) : text;
  }
}
