package org.sala.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SalaTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("At the start of Sala")
class ExamplesAtStartTest {

  private static final String NAME = "request-routing-start.csv";

  @Autowired CheckAtStart start;
  @Autowired ExampleSheets sheets;

  @AfterEach
  void takeAway() {
    sheets.putInForce(List.of(new ModelFile(NAME, new byte[0])));
  }

  @Test
  @DisplayName("an example in force that does not hold is told, and stops nothing")
  void told(CapturedOutput output) {
    var sheet = "Category;Unit\nLABOUR;DEP-LAB\nLABOUR;DEP-LAND\n";
    sheets.putInForce(List.of(new ModelFile(NAME, sheet.getBytes(StandardCharsets.UTF_8))));
    start.tell();
    assertThat(output.getOut())
        .contains("An example in force does not hold. request-routing-start.csv: row 3: Lead unit")
        .doesNotContain("request-routing-start.csv: row 2");
  }

  @Test
  @DisplayName("the examples that come with Sala are in force, and hold")
  void shipped(CapturedOutput output) {
    start.tell();
    assertThat(sheets.all()).containsKeys("citizen-request.csv", "meeting-deadlines.csv");
    assertThat(output.getOut()).doesNotContain("An example in force");
  }
}
