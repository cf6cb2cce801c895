package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.sala.minutes.DryRun.Edit;
import org.sala.minutes.line.Guess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("The words that tell of a category")
class CategoryWordsTest {

  private static final String MEETING = "KPC-M-2026-WORDS";

  @Autowired FileReading files;
  @Autowired DryRun dryRun;
  @Autowired Imports imports;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired CategoryWordsController words;

  private Import sheet;

  @BeforeEach
  void forum() {
    office.itIs("2026-04-02T09:00");
    if (jdbc.sql("select 1 from meeting where number = ?")
        .param(MEETING)
        .query()
        .listOfRows()
        .isEmpty()) {
      Forums.held(jdbc, MEETING, "2026-04-01");
    }
    sheet = imports.find(files.begin(MEETING, null, "desk")).orElseThrow();
  }

  @AfterEach
  void asBefore() {
    jdbc.sql("delete from category_word").update();
    jdbc.sql("delete from category_correction").update();
    ClockUtil.reset();
  }

  private Row write(Integer line, String subject, String category) {
    var cells = new java.util.HashMap<>(Map.of("subject", subject, "requester.name", "Sok Dara"));
    if (category != null) {
      cells.put("category", category);
    }
    var edit = new Edit(line, line == null ? null : version(line), cells, false);
    return dryRun.write(sheet, List.of(edit), "desk").rows().get(0);
  }

  private int version(int line) {
    return jdbc.sql("select version from minutes_row where import_id = ? and line = ?")
        .params(sheet.id(), line)
        .query(Integer.class)
        .single();
  }

  private static String guessed(Row row) {
    return row.guesses().stream()
        .filter(guess -> guess.field().equals("category"))
        .map(Guess::value)
        .findFirst()
        .orElse("-");
  }

  private void say(String user, String category, String word, int weight) {
    words.say(new CategoryWordsController.Word(category, word, weight), () -> user);
  }

  @Test
  @DisplayName("are changed by the desk alone; who and when is kept, and the last word counts")
  void edited() {
    assertThat(guessed(write(null, "ម្រេចកំពត", null))).isEqualTo("-");
    say("desk", "POLICY", "ម្រេច", 5);
    assertThat(guessed(write(null, "ម្រេច", null))).isEqualTo("POLICY");
    say("desk", "POLICY", "ម្រេច", 0);
    assertThat(guessed(write(null, "ម្រេច", null))).isEqualTo("-");
    assertThat(words.changes("POLICY"))
        .extracting(said -> said.setBy() + " " + said.word() + " " + said.weight())
        .containsExactly("desk ម្រេច 0", "desk ម្រេច 5");
    assertThat(words.changes("POLICY")).allSatisfy(said -> assertThat(said.setAt()).isNotNull());
  }

  @Test
  @DisplayName("that ship with the product can be taken away")
  void takenAway() {
    assertThat(guessed(write(null, "ផ្លូវលំ", null))).isEqualTo("ROAD");
    say("desk", "ROAD", "ផ្លូវលំ", 0);
    assertThat(guessed(write(null, "ផ្លូវលំ", null))).isEqualTo("-");
  }

  @Test
  @DisplayName("are refused for a category that there is not, and numbers are no words")
  void refused() {
    assertThatThrownBy(() -> say("desk", "SPACE", "moon", 3))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("SPACE");
    for (var word : List.of("012 345 678", "\u200B", "road 66")) {
      assertThatThrownBy(() -> say("desk", "ROAD", word, 3)).isInstanceOf(Refusal.class);
    }
    assertThat(words.words("ROAD"))
        .extracting(CategoryWordsController.Word::word)
        .contains("ផ្លូវលំ");
  }

  @Test
  @DisplayName("learn from what the desk sets, tell so, and forget what it takes back")
  void learn() {
    var text = "ផ្លូវលំក្រោយវត្តចាស់";
    assertThat(guessed(write(null, text, null))).isEqualTo("ROAD");
    for (int i = 0; i < 5; i++) {
      var line = write(null, text, null);
      write(line.line(), text, "LAND-PRIV");
    }
    var next = write(null, text, null);
    assertThat(guessed(next)).isEqualTo("LAND-PRIV");
    assertThat(next.guesses())
        .anySatisfy(
            guess -> assertThat(guess.reason().en()).contains("The desk has set lines with"));
    // What is right already teaches nothing, and names are kept nowhere.
    assertThat(texts("select word from category_correction"))
        .noneMatch(word -> word.contains("Sok") || word.contains("វត្ត"));

    var lines =
        jdbc.sql("select line from minutes_row where import_id = ? and taught is not null")
            .param(sheet.id())
            .query(Integer.class)
            .list();
    lines.forEach(line -> write(line, text, "ROAD"));
    assertThat(
            jdbc.sql("select coalesce(sum(times), 0) from category_correction where category = ?")
                .param("LAND-PRIV")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private List<String> texts(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
