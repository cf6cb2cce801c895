package org.sala.language;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The table of all wording")
class WordingTableTest {

  private static final Pattern KHMER = Pattern.compile("\\p{IsKhmer}+");

  // What recognises writing; what the requests of the demonstration and the owners' examples say.
  private static final String NOT_IN_TABLE =
      "src/main/java/.*|.*/kampong-chhnang-forum\\.csv|.*/fonts/.*|.*\\.docx"
          + "|processes/.*/examples/.*|.*\\.md|.*\\.png";

  // "Who ...": a doer begins with the letters that are the short form of "you" when they stand
  // alone.
  private static final Pattern SHORT_ADDRESS =
      Pattern.compile(
          "(?<!លោក)អ្នក(?!ស្នើ|យល់ព្រម|គ្រប់គ្រង|រៀបចំ|ចូលរួម|ប្រើប្រាស់|ប្រើ|ទទួល|ណា|តំណាង|អាន|ទំនាក់ទំនង|ដទៃ|ដែល"
              + "|ផ្សេង|សម្រេច|អនុម័ត|ព្រាង|ពិនិត្យ|ចុះពិនិត្យ|ចុះបញ្ជី|ជំនួស|សរសេរ|ថែទាំ|បោះពុម្ព|ត្រូវអញ្ជើញ"
              + "|រងគ្រោះ|ត្រូវធ្វើ|អវត្តមាន|ស្តីទី|ចាកចេញ|កត់ត្រា|ចាត់ការ|ធ្វើបន្ត|ខាងក្រៅ|នៃ|ទាំងអស់| ឬ)");

  private static final String KEY = "demo.chair";
  private static final String WITH_PLACES = "notification.joined";

  @TempDir Path folder;
  private MessageFiles files;
  private List<WordingRow> rows;

  @BeforeEach
  void copy() throws IOException {
    var ours = MessageFiles.OURS.resources();
    for (var file : SourceFiles.below(ours, ".*\\.properties")) {
      var copy = folder.resolve("sala").resolve(ours.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    files = new MessageFiles(folder.resolve("sala"));
    rows = WordingTable.rows(files);
  }

  @Test
  @DisplayName("has each key once, and a text for it")
  void keys() {
    assertThat(rows).extracting(WordingRow::key).doesNotHaveDuplicates().doesNotContain("");
    assertThat(rows)
        .filteredOn(row -> row.english().isBlank() && row.khmer().isBlank())
        .extracting(WordingRow::key)
        .isEmpty();
  }

  @Test
  @DisplayName("holds every run of Khmer letters of every file, as often as the file has it")
  void complete() {
    var counted = new TreeMap<String, Long>();
    for (var folder : List.of("processes", "forms", "src/main")) {
      for (var file : SourceFiles.below(Path.of(folder), ".*\\.\\w+")) {
        if (!SourceFiles.name(file).matches(NOT_IN_TABLE)) {
          counted.put(SourceFiles.name(file), runs(SourceFiles.text(file)));
        }
      }
    }
    counted.values().removeIf(runs -> runs == 0);
    var held =
        new TreeMap<>(
            WordingTable.rows(MessageFiles.OURS).stream()
                .collect(
                    groupingBy(
                        WordingRow::where,
                        summingLong(row -> runs(row.english()) + runs(row.khmer())))));
    held.values().removeIf(runs -> runs == 0);
    assertThat(counted).hasSizeGreaterThan(60);
    assertThat(held).isEqualTo(counted);
  }

  @Test
  @DisplayName("has a row for each documentation, label and choice, with both languages apart")
  void recounted() {
    assertThat(rows)
        .filteredOn(row -> row.key().endsWith(".documentation"))
        .hasSameSizeAs(found("processes", ".*\\.bpmn", "<[\\w:]*documentation>"))
        .allMatch(row -> !WordingRow.isKhmer(row.english()) && WordingRow.isKhmer(row.khmer()));
    assertThat(rows)
        .filteredOn(row -> row.where().endsWith(".form"))
        .hasSameSizeAs(found("forms", ".*\\.form", "\"(?:label|dateLabel|description|text)\": \""))
        .allMatch(row -> !WordingRow.isKhmer(row.english()) && WordingRow.isKhmer(row.khmer()));
    assertThat(rows)
        .filteredOn(row -> row.where().matches("src/main/resources/data/(units|places).csv"))
        .hasSameSizeAs(
            found("src/main/resources/data", ".*/(units|places)\\.csv", "(?m)^(?!code,)."));
  }

  @Test
  @DisplayName("tells what each decision table and each rule is for, with both languages apart")
  void decisionTables() {
    assertThat(rows)
        .filteredOn(row -> row.where().endsWith(".dmn") && row.key().endsWith(".description"))
        .hasSameSizeAs(found("processes", ".*\\.dmn", "<(?:decision|rule) "))
        .allMatch(row -> !WordingRow.isKhmer(row.english()) && WordingRow.isKhmer(row.khmer()));
  }

  @Test
  @DisplayName("addresses the reader in one way: the short form stands only in names of doers")
  void oneAddress() {
    for (var row : rows) {
      if (!row.where().startsWith("src/main/resources/d")) { // what others write is recognised
        assertThat(SHORT_ADDRESS.matcher(row.khmer()).find())
            .as(
                "%s: write the long form of address, or add the doer to the list: %s",
                row.key(), row.khmer())
            .isFalse();
      }
    }
  }

  @Test
  @DisplayName("goes out and comes back without a change, also through a spreadsheet")
  void unchanged() throws IOException {
    var table = folder.resolve("wording.csv");
    WordingTable.write(rows, table);
    assertThat(Files.readAllBytes(table)).startsWith(0xEF, 0xBB, 0xBF);
    Files.writeString(table, Files.readString(table).replace("\r\n", "\n").replace("\n", "\r\n"));
    assertThat(WordingCorrections.take(table, files).written()).isEmpty();
    assertThat(WordingCorrections.take(table, files).told()).isEmpty();
    assertThat(WordingTable.rows(files)).isEqualTo(rows);
  }

  @Test
  @DisplayName("brings corrections of messages back; order, comments and other texts stay")
  void corrected() throws IOException {
    var demo = MessageFiles.file(files.resources().resolve("demo"), Language.KM);
    var before = Files.readString(demo);
    var old = MessageFiles.read(demo).get(KEY);
    var outcome = take(KEY + ",Deputy governor," + "អភិបាលរង \\ ថ្មី");
    assertThat(outcome.written()).containsExactly(KEY);
    assertThat(MessageFiles.read(demo)).containsEntry(KEY, "អភិបាលរង \\ ថ្មី");
    assertThat(Files.readString(demo))
        .isEqualTo(before.replace(KEY + " = " + old, KEY + " = អភិបាលរង \\\\ ថ្មី"));
  }

  @Test
  @DisplayName("tells where words of other kinds were changed, and leaves those alone")
  void otherKinds() throws IOException {
    var unit = "src/main/resources/data/units.csv#GOV";
    var outcome = take(unit + ",Governor,អភិបាល\n" + KEY + ",The deputy,អភិបាលរងខេត្ត");
    assertThat(outcome.told()).containsExactly(unit);
    assertThat(outcome.written()).containsExactly(KEY);
  }

  @ParameterizedTest(name = "{1}")
  @DisplayName("is refused as a whole, with the row and the reason, where")
  @CsvSource(
      delimiter = '|',
      value = {
        "demo.nothing,x,ខ|there is no key 'demo.nothing'",
        KEY + ",Deputy governor,\u200B|'demo.chair' has no text in Khmer",
        KEY + ",,អភិបាលរងខេត្ត|'demo.chair' has no text in English",
        KEY + ",Deputy governor,Deputy|'demo.chair' is not written in Khmer",
        KEY + ",Deputy governor,អភិបាល {0}|'demo.chair' needs in Khmer the places []",
        WITH_PLACES + ",Your {0} and {1},ខ|needs in English the places [0, 1, 2]",
        WITH_PLACES + ",\"{0}, {1}, {2\",ខ|needs in English the places [0, 1, 2]",
        "demo.forum,x,ខ|the key 'demo.forum' stands further up already"
      })
  void refused(String row, String reason) {
    var before = WordingTable.rows(files);
    assertThatThrownBy(() -> take("demo.forum,A dialogue,វេទិកា\n" + row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Nothing was written")
        .hasMessageContaining("Row 3: ")
        .hasMessageContaining(reason);
    assertThat(WordingTable.rows(files)).isEqualTo(before);
  }

  private WordingCorrections.Outcome take(String lines) throws IOException {
    var table = folder.resolve("corrections.csv");
    Files.writeString(table, "key,English,Khmer\n" + lines + "\n");
    return WordingCorrections.take(table, files);
  }

  private static long runs(String text) {
    return KHMER.matcher(text).results().count();
  }

  private static List<String> found(String folder, String files, String pattern) {
    return SourceFiles.below(Path.of(folder), files).stream()
        .map(SourceFiles::text)
        .flatMap(text -> Pattern.compile(pattern).matcher(text).results().map(MatchResult::group))
        .toList();
  }
}
