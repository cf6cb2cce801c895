package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("A sheet of examples")
class OwnersExamplesTest {

  private static final String TABLE = "processes/citizen-request/merge-deadlines.dmn";
  private static final String SHEET = "merge-deadlines-mine.csv";
  private static final String PLACE = "processes/citizen-request/examples/" + SHEET;
  private static final String HOLDS = "Priority;Undo within\nurgent;3\nlow;10\n";

  @LocalServerPort int port;
  private Modeler modeler;

  @BeforeEach
  void modelerIsOpen() {
    modeler = new Modeler(port);
  }

  // Whoever joined an urgent request by mistake has four days instead of three.
  private static Map<String, String> changedTable() {
    var files = Modeler.shipped(TABLE);
    files.replaceAll((name, table) -> table.replace("<text>3</text>", "<text>4</text>"));
    return files;
  }

  private Map<String, String> inForce() throws IOException {
    var zip = modeler.as("process-owner").bytes("/api/models/in-force");
    var content = new LinkedHashMap<String, String>();
    try (var entries = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        content.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return content;
  }

  private void undo(int change) {
    assertThat(modeler.undo("process-owner-2", change, "The test is over.").statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("is deployed from Camunda Modeler, agreed to, in force with the others, and undone")
  void inForceAndUndone() throws IOException {
    var change = modeler.putInForce("Examples", Map.of(SHEET, HOLDS));
    assertThat(inForce()).containsEntry(PLACE, HOLDS).containsKey("merge-deadlines.dmn");
    var changed = HOLDS + "normal;10\n";
    var second = modeler.propose("One more", Map.of(SHEET, changed));
    var read = modeler.read("process-owner-2", second);
    assertThat(JsonPath.<Integer>read(read, "$.examples.held")).isEqualTo(3);
    assertThat(JsonPath.<List<String>>read(read, "$.examples.others")).isEmpty();
    assertThat(JsonPath.<List<String>>read(read, "$.files[*].differences[*].sentence.en"))
        .containsExactly("normal, 10 is new");
    modeler.reason(second, "It was missing.");
    assertThat(modeler.agree("process-owner-2", second, null).statusCode()).isEqualTo(204);
    assertThat(inForce()).containsEntry(PLACE, changed);
    undo(second);
    assertThat(inForce()).containsEntry(PLACE, HOLDS);
    undo(change);
    assertThat(inForce()).doesNotContainKey(PLACE);
  }

  @Test
  @DisplayName("that does not hold is refused at the door with row, expectation and what comes")
  void refused() {
    var wrong = Map.of(SHEET, HOLDS.replace("low;10", "low;11"));
    var answer = modeler.deploy("process-owner", "Wrong", wrong);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JsonPath.<String>read(answer.body(), "$.message"))
        .contains(SHEET + ": row 3: Undo within should be 11, but what comes is 10");
    var khmer = modeler.deploy("process-owner", "Wrong", wrong, "km");
    assertThat(JsonPath.<String>read(khmer.body(), "$.message"))
        .contains("ជួរដេក ៣")
        .contains("១១");
  }

  @Test
  @DisplayName("in force tells whoever agrees what a changed table would no longer fulfil")
  void toldOnChange() {
    var change = modeler.putInForce("Examples", Map.of(SHEET, HOLDS));
    var proposal = modeler.propose("Four days", changedTable());
    var read = modeler.read("process-owner-2", proposal);
    // Low of this sheet; high, normal and low of the one that comes with Sala.
    assertThat(JsonPath.<Integer>read(read, "$.examples.held")).isEqualTo(4);
    assertThat(JsonPath.<List<String>>read(read, "$.examples.others[*].en"))
        .hasSize(2)
        .anyMatch(each -> each.startsWith(SHEET + ": row 2: Undo within should be 3, but what"))
        .anyMatch(each -> each.contains("should be 20 April 2026, but what comes is 21 April"));
    modeler.withdraw("process-owner", proposal);
    undo(change);
  }

  @Test
  @DisplayName("sent with the changed table counts instead of the one in force; undo restores both")
  void together() throws IOException {
    var first = modeler.putInForce("Examples", Map.of(SHEET, HOLDS));
    var files = changedTable();
    files.put(SHEET, HOLDS.replace("urgent;3", "urgent;4"));
    var change = modeler.propose("Four days", files);
    var others =
        JsonPath.<List<String>>read(
            modeler.read("process-owner-2", change), "$.examples.others[*].en");
    assertThat(others).hasSize(1).noneMatch(each -> each.startsWith(SHEET));
    modeler.reason(change, "People asked for it.");
    assertThat(modeler.agree("process-owner-2", change, null).statusCode()).isEqualTo(204);
    assertThat(inForce()).containsEntry(PLACE, files.get(SHEET));
    undo(change);
    assertThat(inForce())
        .containsEntry(PLACE, HOLDS)
        .containsEntry("merge-deadlines.dmn", Modeler.shipped(TABLE).get("merge-deadlines.dmn"));
    undo(first);
  }
}
