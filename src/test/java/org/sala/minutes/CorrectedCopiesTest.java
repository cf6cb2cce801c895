package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.sala.minutes.DryRun.Edit;
import org.sala.minutes.Row.State;
import org.sala.minutes.paper.RowRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("A corrected copy of minutes")
class CorrectedCopiesTest {

  private static final AtomicInteger MEETINGS = new AtomicInteger(4000);
  private static final String HEADER = "No.,Subject,Narrative,Category,Place,Organisation\n";
  private static final String[] WHAT = {
    "well",
    "bridge",
    "school roof",
    "wage list",
    "fishing lot",
    "clinic",
    "canal",
    "market stall",
    "electric pole",
    "waste pit",
    "pagoda road",
    "land title"
  };
  private static final String[] TROUBLE = {
    "has been broken since the flood of October",
    "was promised last year and nobody began the work",
    "smells so that children are sent home",
    "belongs to forty families who were not asked",
    "costs more than the posted fee",
    "is closed on working days without a notice",
    "was sold twice and both buyers hold papers",
    "endangers everybody who passes at night"
  };

  @Autowired FileReading files;
  @Autowired Checking checking;
  @Autowired DryRun dryRun;
  @Autowired LinePages pages;
  @Autowired Imports imports;
  @Autowired RegistrationQueue queue;
  @Autowired Registration registration;
  @Autowired CorrectedCopies copies;
  @Autowired ColumnMeaning columns;
  @Autowired LineRoles roles;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private String meeting;

  @BeforeEach
  void forum() {
    office.itIs("2026-04-02T09:00");
    meeting = Forums.held(jdbc, "KPC-M-2026-" + MEETINGS.incrementAndGet(), "2026-04-01");
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  private long read(String text) throws Exception {
    var file = Files.writeString(folder.resolve("minutes.csv"), HEADER + text);
    var id = files.read(file, "minutes.csv", meeting, null, "desk");
    checking.work();
    return id;
  }

  private List<Row> rows(long id) {
    return pages.page(id, "all", 0, 200).rows();
  }

  private List<Row> register(long id) {
    queue.order(id, "desk");
    registration.work();
    return rows(id);
  }

  private void edit(long id, int line, String field, String text) {
    var row = rows(id).get(line - 1);
    var cells = new HashMap<>(row.cells());
    cells.put(field, text);
    dryRun.write(
        imports.find(id).orElseThrow(),
        List.of(new Edit(line, row.version(), cells, false)),
        "desk");
  }

  private void say(long id, Integer line, boolean isSame) {
    copies.say(imports.find(id).orElseThrow(), line, isSame);
    checking.work();
  }

  private Map<String, String> requests() {
    var requests = new HashMap<String, String>();
    jdbc.sql("select number, subject from request where meeting_number = ?")
        .param(meeting)
        .query(
            row -> {
              requests.put(row.getString(1), row.getString(2));
            });
    return requests;
  }

  private static final String THREE =
      """
      1,Bridge of Kdol,The bridge of Kdol has been broken since the flood.,ROAD,Kdol,Union of Weavers
      2,Wages of March,The wages of March were not paid to forty workers.,LABOUR,Pou,Union of Looms
      3,Pay for papers,Officials took money for a paper that is free.,,Dar,Youth of Dar
      """
          .replace("Kdol,U", "Tuek Phos,U");

  private static final String ALL_TOLD = THREE.replace("free.,,", "free.,CONDUCT,");

  @Test
  @DisplayName("keeps what the secretary set in the grid, and changes the corrected cell alone")
  void theGridStays() throws Exception {
    var first = read(THREE);
    edit(first, 3, "category", "CONDUCT");
    register(first);

    var rows = rows(read(THREE.replace("forty workers", "fifty workers")));
    assertThat(rows)
        .extracting(Row::state)
        .containsExactly(State.UNCHANGED, State.CHANGED, State.UNCHANGED);
    assertThat(rows.get(1).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.field()).isEqualTo("narrative");
              assertThat(change.from()).contains("forty");
              assertThat(change.to()).contains("fifty");
            });
    assertThat(rows.get(2).cells()).containsEntry("category", "CONDUCT");
  }

  @Test
  @DisplayName("keeps the corrections of a file that was not registered yet")
  void draftsToo() throws Exception {
    edit(read(THREE), 3, "category", "CONDUCT");
    assertThat(rows(read(THREE)).get(2).cells()).containsEntry("category", "CONDUCT");
  }

  @Test
  @DisplayName("takes the file's own change over what was set in the grid")
  void theFileChanged() throws Exception {
    var first = read(THREE);
    edit(first, 3, "category", "CONDUCT");
    register(first);
    var rows = rows(read(THREE.replace("free.,,", "free.,SERVICE,")));
    assertThat(rows.get(2).cells()).containsEntry("category", "SERVICE");
    assertThat(rows.get(2).state()).isEqualTo(State.CHANGED);
  }

  @Test
  @DisplayName("finds its lines again where all were renumbered, moved, and one was put between")
  void renumbered() throws Exception {
    var numbers = register(read(ALL_TOLD)).stream().map(Row::requestNumber).toList();
    var second =
        read(
            """
            1,Pay for papers,Officials took money for a paper that is free.,CONDUCT,Dar,Youth of Dar
            2,New well,Thirty families ask for a well behind the pagoda.,WATER,Pou,Elders of Pou
            3,Bridge of Kdol,The bridge of Kdol has been broken since the flood.,ROAD,Tuek Phos,Union of Weavers
            4,Wages of March,The wages of March were not paid to forty workers.,LABOUR,Pou,Union of Looms
            """);
    assertThat(rows(second))
        .extracting(Row::requestNumber)
        .containsExactly(numbers.get(2), null, numbers.get(0), numbers.get(1));
    register(second);
    assertThat(requests()).hasSize(4).containsEntry(numbers.get(0), "Bridge of Kdol");
  }

  @Test
  @DisplayName("asks where a number has quite other words, and does what is said")
  void asks() throws Exception {
    var numbers = register(read(ALL_TOLD)).stream().map(Row::requestNumber).toList();
    for (var isSame : List.of(false, true)) {
      var other = isSame ? "A market for forty sellers" : "A well for thirty families";
      var text =
          ALL_TOLD.replaceAll(
              "(?m)^2,.*\n",
              "2,%s,%s is asked for.,WATER,Pou,Elders of Pou\n".formatted(other, other));
      var copy = read(text);
      var asked = rows(copy).get(1);
      assertThat(asked.asked()).isNotNull();
      assertThat(asked.problems()).extracting("field").containsExactly("row");
      assertThat(asked.changes()).extracting("from").contains("Wages of March");
      register(copy);
      assertThat(requests()).hasSize(3).containsEntry(numbers.get(1), "Wages of March");
      if (isSame) {
        say(copy, null, true);
        assertThat(rows(copy).get(1).requestNumber()).isEqualTo(numbers.get(1));
      } else {
        say(copy, 2, false);
        assertThat(rows(copy).get(1).requestNumber()).isNull();
      }
      assertThat(rows(copy).get(1).problems()).isEmpty();
    }
  }

  @Test
  @DisplayName("is registered for no meeting that was only planned, or cancelled")
  void notHeld() throws Exception {
    var id = read(THREE);
    jdbc.sql("update meeting set held_on = null where number = ?").param(meeting).update();
    assertThatThrownBy(() -> queue.order(id, "desk"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has not taken place");
    registration.work();
    assertThat(requests()).isEmpty();
  }

  @Test
  @DisplayName("leaves a line that was typed what it is, whatever else is asked or said")
  void typedLines() throws Exception {
    var numbers = register(read(ALL_TOLD)).stream().map(Row::requestNumber).toList();
    var copy = read(ALL_TOLD.replaceAll("(?m)^3,.*\n", ""));
    var of = imports.find(copy).orElseThrow();
    var third =
        Map.of(
            "row", "3",
            "subject", "Pay for papers",
            "narrative", "Officials took money for a paper that is free.",
            "category", "CONDUCT",
            "place", "Dar",
            "requester.organisation", "Youth of Dar");
    var typed = dryRun.write(of, List.of(Edit.ofNew(third, false)), "desk").rows().get(0);
    assertThat(typed.requestNumber()).isEqualTo(numbers.get(2));
    for (var meaning : new String[] {null, "requester.organisation"}) { // remembered for all files
      columns.use(imports.find(copy).orElseThrow(), "Organisation", meaning, "desk");
      checking.work();
      assertThat(rows(copy).get(2).requestNumber()).isEqualTo(numbers.get(2));
    }
  }

  @Test
  @DisplayName(
      "asks nothing twice: a typed line with the number of a request of the same file is it")
  void sameFile() throws Exception {
    var id = read(ALL_TOLD);
    var numbers = register(id).stream().map(Row::requestNumber).toList();
    var of = imports.find(id).orElseThrow();
    var other =
        Map.of("row", "1", "subject", "A well", "narrative", "Thirty families ask for a well.");
    var typed = dryRun.write(of, List.of(Edit.ofNew(other, false)), "desk").rows().get(0);
    assertThat(typed.asked()).isNotNull();
    say(id, typed.line(), true);
    assertThat(rows(id).get(3).requestNumber()).isEqualTo(numbers.get(0));
  }

  @Test
  @DisplayName(
      "gives a request to the line that shares more than its number, where two have its words")
  void competing() throws Exception {
    var line = "%d,Repair the road,Repair the road to the market.,ROAD,%s,%s\n";
    var first = register(read(line.formatted(1, "Pou", "Weavers"))).get(0).requestNumber();
    var rows =
        rows(read(line.formatted(1, "Dar", "Looms") + line.formatted(2, "Pou", "Weavers of Pou")));
    assertThat(rows.get(0).requestNumber()).isNull();
    assertThat(rows.get(1).requestNumber()).isEqualTo(first);
  }

  @Test
  @DisplayName("registers nothing that was set aside, whoever still has it open in a grid")
  void setAside() throws Exception {
    var id = read(ALL_TOLD);
    var of = imports.find(id).orElseThrow();
    var cells = rows(id).get(1).cells();
    roles.say(of, List.of(rows(id).get(1).line()), RowRole.TOTAL, "desk");
    checking.work();
    var edits = List.of(new Edit(2, 1, cells, false));
    var open = imports.find(id).orElseThrow();
    assertThatThrownBy(() -> dryRun.write(open, edits, "desk")).isInstanceOf(LinesChanged.class);
    register(id);
    assertThat(requests()).hasSize(2).doesNotContainValue("Wages of March");
    roles.say(imports.find(id).orElseThrow(), List.of(2), RowRole.LINE, "desk"); // remembered
    checking.work();
  }

  /** A matter of a forum: whatever happens to its line, it is one request. */
  private static final class Matter {

    final String place;
    String subject;
    String narrative;

    Matter(Random chance, int of) {
      place = chance.nextBoolean() ? "Pou" : "Dar";
      subject = "The " + WHAT[of % WHAT.length] + " of family group " + (100 + of * 7);
      narrative =
          subject
              + " "
              + TROUBLE[chance.nextInt(TROUBLE.length)]
              + ", said elder number "
              + of * 13
              + ".";
    }

    void corrected(Random chance) {
      narrative += chance.nextBoolean() ? " This was corrected by the secretary." : " See annex.";
    }

    String line(int number) {
      return "%d,%s,\"%s\",WATER,%s,Elders of %s%n"
          .formatted(number, subject, narrative, place, place);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @DisplayName("neither loses nor exchanges a request, however it was edited")
  void chance(long seed) throws Exception {
    var chance = new Random(seed);
    var matters = new ArrayList<Matter>();
    for (int i = 0; i < 12; i++) {
      matters.add(new Matter(chance, i));
    }
    var known = new LinkedHashMap<Matter, String>();
    for (int copy = 0; copy < 4; copy++) {
      var text = new StringBuilder();
      for (int i = 0; i < matters.size(); i++) {
        text.append(matters.get(i).line(i + 1));
      }
      var id = read(text.toString());
      for (var row : rows(id)) {
        if (row.asked() != null) {
          say(id, row.line(), row.requestNumber().equals(known.get(matters.get(row.line() - 1))));
        }
      }
      var rows = register(id);
      for (int i = 0; i < matters.size(); i++) {
        var number = rows.get(i).requestNumber();
        assertThat(rows.get(i).problems()).as("line %d of copy %d", i + 1, copy).isEmpty();
        assertThat(number).isEqualTo(known.getOrDefault(matters.get(i), number));
        known.put(matters.get(i), number);
      }
      assertThat(known.values()).doesNotHaveDuplicates();
      assertThat(requests().keySet()).containsExactlyInAnyOrderElementsOf(known.values());
      for (var matter : known.entrySet()) {
        assertThat(narrative(matter.getValue())).isEqualTo(matter.getKey().narrative);
      }
      edit(matters, chance);
    }
  }

  private static void edit(List<Matter> matters, Random chance) {
    for (int edits = 1 + chance.nextInt(5); edits > 0; edits--) {
      switch (chance.nextInt(5)) {
        case 0 -> Collections.shuffle(matters, chance);
        case 1 -> matters.get(chance.nextInt(matters.size())).corrected(chance);
        case 2 ->
            matters.add(
                chance.nextInt(matters.size()), new Matter(chance, 20 + chance.nextInt(500)));
        case 3 -> Collections.rotate(matters, 1);
        default -> matters.get(chance.nextInt(matters.size())).corrected(chance);
      }
    }
  }

  private String narrative(String number) {
    return jdbc.sql("select narrative from request where number = ?")
        .param(number)
        .query(String.class)
        .single();
  }
}
