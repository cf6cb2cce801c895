package org.sala.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaApplication;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The rooms of the house")
class RoomsTest {

  private static final Path SOURCES = Path.of("src/main/java/org/sala");
  private static final Pattern CREATED = Pattern.compile("create (?:table|view) (\\w+)");
  private static final Pattern DROPPED =
      Pattern.compile("drop (?:table|view) (\\w+)|alter table (\\w+) rename to \\w+");

  @Test
  @DisplayName("have no cycle between them, and none reaches into another's inner rooms")
  void modules() {
    ApplicationModules.of(SalaApplication.class).verify();
  }

  @Test
  @DisplayName(
      "share no table: each belongs to one room, and who else reads it stands in tables.csv")
  void tables() throws IOException {
    var rooms = roomsOfTables();
    assertThat(rooms.keySet()).isEqualTo(tablesOfMigrations());
    for (var source : files(SOURCES, ".java")) {
      var room = SOURCES.relativize(source).getName(0).toString();
      var code = Files.readString(source);
      for (var table : rooms.values()) {
        if (asks(code, "(?:insert into|update|delete from)", table.name())) {
          assertThat(table.writers()).as("%s writes %s", source, table.name()).contains(room);
        }
        if (asks(code, "(?:from|join)", table.name())) {
          assertThat(table.readers()).as("%s reads %s", source, table.name()).contains(room);
        }
      }
    }
  }

  @Test
  @DisplayName("are listed as readers of a table only where they read it")
  void noReaderTooMany() throws IOException {
    var sources = new TreeMap<String, String>();
    for (var source : files(SOURCES, ".java")) {
      sources.merge(
          SOURCES.relativize(source).getName(0).toString(),
          Files.readString(source),
          String::concat);
    }
    for (var table : roomsOfTables().values()) {
      for (var reader : table.others()) {
        assertThat(asks(sources.get(reader), "(?:from|join)", table.name()))
            .as("%s reads %s", reader, table.name())
            .isTrue();
      }
    }
  }

  // What a transaction has read it reads once; a request is read again only if somebody says so.
  @Test
  @DisplayName("say when they write a request or lock a row, so that nothing older is read again")
  void saidWhenWritten() throws IOException {
    var writes =
        Pattern.compile("(?i)\\bupdate request\\s|insert into request\\s|for (no key )?update\\b");
    var nothingReadBefore =
        Set.of(
            "NewRequests.java", // a row that nobody can have read
            "SearchKeys.java", // a column that is not read with a request
            "Imports.java", // a row of the minutes, which are not kept
            "Rows.java", // the same
            "ModelChanges.java", // a change of the models, which is not kept
            "ReceivedChanges.java", // that a request is to follow one, which is not kept
            "InTray.java"); // a scan, which is not kept
    for (var source : files(SOURCES, ".java")) {
      var code = Files.readString(source);
      if (writes.matcher(code).find()
          && !nothingReadBefore.contains(source.getFileName().toString())) {
        assertThat(code).as(source.toString()).containsPattern("changed\\(|forget(Everything)?\\(");
      }
    }
  }

  // Lines of code: neither blank nor comment, package or import. What a reader has to hold in mind.
  @Test
  @DisplayName(
      "have small classes: half under 35 lines of code, nine in ten under 90, no file over 200 at all")
  void sizes() throws IOException {
    var sizes = new ArrayList<Long>();
    for (var source : files(SOURCES, ".java")) {
      assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(200);
      if (!source.endsWith("package-info.java")) {
        var size = linesOfCode(Files.readString(source));
        sizes.add(size);
      }
    }
    sizes.sort(null);
    assertThat(sizes.get(sizes.size() / 2)).as("the middle one").isLessThanOrEqualTo(35);
    assertThat(sizes.get(sizes.size() * 9 / 10)).as("nine in ten").isLessThanOrEqualTo(90);
  }

  private static long linesOfCode(String source) {
    return source
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.matches("(//|package |import ).*"))
        .count();
  }

  private record Table(String name, Set<String> writers, Set<String> others) {

    Set<String> readers() {
      var all = new TreeSet<>(others);
      all.addAll(writers);
      return all;
    }
  }

  private static Map<String, Table> roomsOfTables() throws IOException {
    var tables = new TreeMap<String, Table>();
    try (var reader = Files.newBufferedReader(Path.of("src/test/resources/tables.csv"));
        var rows =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
      for (var row : rows) {
        var writers = names(row.get("belongs to"));
        assertThat(writers).as(row.get("table")).hasSize(1);
        writers.addAll(names(row.get("also written by")));
        tables.put(
            row.get("table"), new Table(row.get("table"), writers, names(row.get("read by"))));
      }
    }
    return tables;
  }

  private static Set<String> names(String cell) {
    return Stream.of(cell.split(" "))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> tablesOfMigrations() throws IOException {
    var tables = new TreeSet<String>();
    for (var migration : files(Path.of("src/main/resources/db/migration"), ".sql")) {
      var sql = Files.readString(migration);
      CREATED.matcher(sql).results().forEach(found -> tables.add(found.group(1)));
      DROPPED
          .matcher(sql)
          .results()
          .forEach(
              found -> tables.remove(found.group(1) == null ? found.group(2) : found.group(1)));
      Pattern.compile("rename to (\\w+)")
          .matcher(sql)
          .results()
          .forEach(found -> tables.add(found.group(1)));
    }
    return tables;
  }

  private static boolean asks(String code, String verb, String table) {
    return Pattern.compile("(?i)\\b" + verb + "\\s+" + table + "\\b(?!\\.)").matcher(code).find();
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
