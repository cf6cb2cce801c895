package org.sala.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Patterns of wording are filled in by one rule")
class PatternsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  @DisplayName("on the server")
  void server() throws Exception {
    for (var each : cases()) {
      var values = JSON.readValue(values(each), Object[].class);
      var language = Language.of(each.get("language")).orElseThrow();
      assertThat(Wording.filledIn(each.get("pattern"), language, values))
          .isEqualTo(each.get("expected"));
    }
  }

  @Test
  @DisplayName("and in the pages")
  void pages() throws Exception {
    Files.copy(
        Path.of("src/main/resources/static/common/wording.js"), folder.resolve("wording.mjs"));
    var calls = new StringBuilder("import { fillIn } from './wording.mjs';\nconst said = [];\n");
    for (var each : cases()) {
      calls.append(
          "said.push(fillIn(%s, %s, '%s'));\n"
              .formatted(
                  JSON.writeValueAsString(each.get("pattern")),
                  values(each),
                  each.get("language")));
    }
    calls.append("process.stdout.write(JSON.stringify(said));\n");
    Files.writeString(folder.resolve("calls.mjs"), calls);
    assertThat(JSON.readValue(run("calls.mjs"), List.class))
        .isEqualTo(cases().stream().map(each -> each.get("expected")).toList());
  }

  private String run(String script) throws Exception {
    var node = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder().command();
    var process =
        new ProcessBuilder(node.get(0), script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static String values(CSVRecord row) {
    return row.get("values").replace(';', ',');
  }

  private static List<CSVRecord> cases() throws Exception {
    var text = SourceFiles.text(Path.of("src/test/resources/patterns.csv"));
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var rows = format.parse(new StringReader(text))) {
      return rows.getRecords();
    }
  }
}
