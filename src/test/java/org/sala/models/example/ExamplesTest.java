package org.sala.models.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sala.SalaTest;
import org.sala.models.check.Finding;
import org.sala.models.check.LawFile;
import org.springframework.beans.factory.annotation.Autowired;

@SalaTest
@DisplayName("Examples of the owners")
class ExamplesTest {

  @Autowired Examples examples;

  private static List<LawFile> shipped(String pattern) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      var found = new ArrayList<LawFile>();
      for (var file : files.filter(each -> each.toString().matches(pattern)).sorted().toList()) {
        found.add(new LawFile(file.getFileName().toString(), Files.readAllBytes(file)));
      }
      return found;
    }
  }

  private ExampleRun run(String name, byte[] sheet) throws IOException {
    var files = new ArrayList<LawFile>();
    files.add(new LawFile(name, sheet));
    files.addAll(shipped(".*\\.dmn"));
    return examples.concerned(files, Set.of(name));
  }

  private ExampleRun run(String name, String sheet) throws IOException {
    return run(name, sheet.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("that come with Sala all hold with the tables of this checkout")
  void shippedHold() throws IOException {
    var sheets = shipped(".*/examples/.*\\.csv");
    var rows = 0;
    for (var sheet : sheets) {
      rows += new String(sheet.content(), StandardCharsets.UTF_8).strip().split("\n").length - 1;
    }
    var files = new ArrayList<>(sheets);
    files.addAll(shipped(".*\\.dmn"));
    var run = examples.all(files);
    assertThat(run.findings()).extracting(each -> each.text().en()).isEmpty();
    assertThat(run.held()).isEqualTo(rows).isGreaterThan(80);
  }

  @Test
  @DisplayName("are there for each table of the product")
  void eachTable() throws IOException {
    var sheets = shipped(".*/examples/.*\\.csv").stream().map(LawFile::name).toList();
    assertThat(shipped(".*\\.dmn"))
        .allSatisfy(table -> assertThat(sheets).contains(table.name().replace(".dmn", ".csv")));
  }

  // Friday 10 April 2026: Khmer New Year, Labour Day, ploughing and birthday are no working days.
  @ParameterizedTest(name = "are read from {0} with “{1}” between the cells")
  @CsvSource({
    "UTF-8, ';'",
    "UTF-8, ','",
    "UTF-8, TAB",
    "UTF-16LE, TAB",
    "UTF-16BE, ';'",
    "UTF-16LE, ','"
  })
  void encodings(String encoding, String sign) throws IOException {
    var between = sign.equals("TAB") ? "\t" : sign;
    var sheet =
        """
        \uFEFFCategory|Against an authority|Received|Unit|Inspection|Due
        LAND-AUTH|yes|Friday 10 April 2026 at 16:00|GOV|yes|1 June 2026
        """
            .replace("|", between)
            .replace("\n", "\r\n");
    var run = run("citizen-request.csv", sheet.getBytes(Charset.forName(encoding)));
    assertThat(run.findings()).extracting(each -> each.text().en()).isEmpty();
    assertThat(run.held()).isEqualTo(1);
  }

  @ParameterizedTest(
      name = "say when a request was received and is due as people write it: {0}, {1}")
  @CsvSource({
    "2026-04-10, 2026-06-01",
    "10/4/2026 16:00, 1/6/2026",
    "ថ្ងៃទី១០ ខែមេសា ឆ្នាំ២០២៦ ម៉ោង ១៦:០០, ១ មិថុនា ២០២៦",
    "១០/០៤/២០២៦, 30",
    "Friday 10 April 2026, ៣០ ថ្ងៃ",
    "Friday 10 April 2026 at 18:30, 2 June 2026",
    "Saturday 11 April 2026, 2 June 2026"
  })
  void dates(String received, String due) throws IOException {
    var run =
        run(
            "citizen-request-2.csv",
            "ប្រភេទ;ថ្ងៃទទួល;ថ្ងៃកំណត់\nLAND-AUTH;%s;%s\n".formatted(received, due));
    assertThat(run.findings()).extracting(each -> each.text().en()).isEmpty();
    assertThat(run.held()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "that do not hold are told with row, what was expected and what comes, in both languages")
  void wrong() throws IOException {
    var run =
        run(
            "citizen-request.csv",
            """
            Category,Received,Unit,Inspection,Due
            LABOUR,23 March 2026,DEP-LAB,yes,13 April 2026
            LABOUR,23 March 2026,DEP-LAND,no,14 April 2026
            """);
    assertThat(run.held()).isEqualTo(1);
    assertThat(run.findings()).hasSize(1).allMatch(Finding::blocks);
    assertThat(run.findings().get(0).text().en())
        .startsWith("citizen-request.csv: row 3: ")
        .contains(
            "Lead unit should be Department of Land Management, Urban Planning, Construction and"
                + " Cadastre (DEP-LAND), but what comes is Department of Labour and Vocational"
                + " Training (DEP-LAB)")
        .contains("Inspection required should be no, but what comes is yes")
        .contains("Whole request should be 14 April 2026, but what comes is 13 April 2026");
    assertThat(run.findings().get(0).text().km())
        .startsWith("citizen-request.csv: ជួរដេក ៣៖ ")
        .contains("DEP-LAND")
        .contains("ថ្ងៃទី១៣ ខែមេសា ឆ្នាំ២០២៦");
  }

  @Test
  @DisplayName("ask nothing by an empty cell, and take what is not said as it usually is")
  void empty() throws IOException {
    var run =
        run(
            "service-levels-mine.csv",
            "Category,Whole request,Check\nORDER,3,1\nORDER,,1\nPOLICY,20,\n\n,,\n");
    assertThat(run.findings()).isEmpty();
    assertThat(run.held()).isEqualTo(3);
  }

  @ParameterizedTest(name = "that cannot be read are told: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "routes.csv|Category;Unit~LABOUR;DEP-LAB|begins with the name of the table",
        "request-routing.csv|Category;Colour~LABOUR;red|column 2: “Colour” is nothing that the table is asked or gives",
        "request-routing.csv|Category;Unit;Lead unit~LABOUR;DEP-LAB;DEP-LAB|column 3, “Lead unit”: another column means the same",
        "request-routing.csv|Category;District~LABOUR;0406|no column says what should come",
        "request-routing.csv|Category;Unit~LABOR;DEP-LAB|row 2, Category: “LABOR” is not understood",
        "request-routing.csv|Category;Unit~LABOUR;DEP-LABOUR|row 2, Lead unit: “DEP-LABOUR” is not understood",
        "request-routing.csv|Category;Inspection~LABOUR;perhaps|row 2, Inspection required: “perhaps” is not understood. Write yes or no",
        "request-routing.csv|Category;District;Unit~LABOUR;Paris;DEP-LAB|row 2, District: “Paris” is not understood",
        "service-levels.csv|Category;Priority;Check~LABOUR;soon;2|row 2, Priority: “soon” is not understood. Write one of: URGENT, HIGH, NORMAL, LOW",
        "service-levels.csv|Category;Check~LABOUR;two|row 2, Check: “two” is not understood. Write a number of working days",
        "service-levels.csv|Category;Check~LABOUR;1.5|row 2, Check: “1.5” is not understood",
        "service-levels.csv|Category;Check~LABOUR;31 February 2026|row 2, Check: “31 February 2026” is not understood",
        "service-levels.csv|Category;Check~LABOUR;25 March 2026|does not say from when it is counted",
        "service-levels.csv|Category;Received;Check~LABOUR;someday;2|row 2, received: “someday” is no day of the calendar",
        "service-levels.csv|Category;Check~LABOUR;2;urgent|row 2, column 3: “urgent” stands under no name of a column"
      })
  void unreadable(String name, String sheet, String sentence) throws IOException {
    var run = run(name, sheet.replace('~', '\n') + "\n");
    assertThat(run.findings()).isNotEmpty().allMatch(Finding::blocks);
    assertThat(run.findings().get(0).text().en()).startsWith(name + ": ").contains(sentence);
    assertThat(run.findings().get(0).text().km()).isNotEqualTo(run.findings().get(0).text().en());
  }

  @Test
  @DisplayName("in a file that is no text are refused as a whole")
  void noText() throws IOException {
    var workbook = run("request-routing.csv", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 'x'});
    var foreign =
        run("request-routing.csv", new byte[] {'C', (byte) 0xE9, ';', 'x', '\n', (byte) 0xFF});
    var long1 = run("request-routing.csv", "Category;Unit\n" + "LABOUR;DEP-LAB\n".repeat(501));
    assertThat(workbook.findings()).hasSize(1).allMatch(Finding::blocks);
    assertThat(workbook.findings().get(0).text().en()).contains("no text that can be read");
    assertThat(foreign.findings().get(0).text().en()).contains("no text that can be read");
    assertThat(long1.findings().get(0).text().en()).contains("more than 500 rows");
  }

  @Test
  @DisplayName("in force block nobody who changes the table; sent with it they must hold")
  void standing() throws IOException {
    var sheet = new LawFile("merge-deadlines.csv", "Priority;Undo within\nURGENT;3\n".getBytes());
    var table =
        shipped(".*/merge-deadlines\\.dmn").stream()
            .map(LawFile::content)
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .map(text -> text.replace("<text>3</text>", "<text>4</text>"))
            .map(text -> new LawFile("merge-deadlines.dmn", text.getBytes(StandardCharsets.UTF_8)))
            .toList()
            .get(0);
    var alone = examples.concerned(List.of(table, sheet), Set.of(table.name()));
    var together = examples.concerned(List.of(table, sheet), Set.of(table.name(), sheet.name()));
    var neither = examples.concerned(List.of(table, sheet), Set.of("keep-promise.form"));
    assertThat(alone.findings()).hasSize(1).noneMatch(Finding::blocks);
    assertThat(alone.findings().get(0).text().en())
        .contains("row 2: Undo within should be 3, but what comes is 4");
    assertThat(together.findings()).hasSize(1).allMatch(Finding::blocks);
    assertThat(neither.findings()).isEmpty();
  }
}
