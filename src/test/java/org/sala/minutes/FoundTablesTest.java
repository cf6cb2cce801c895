package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.minutes.Import.Column;
import org.sala.minutes.paper.RowRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("The desk says of what was found in a file of minutes")
class FoundTablesTest {

  private static final int HIDDEN = 620;
  private static final AtomicInteger MEETINGS = new AtomicInteger(6000);

  @Autowired FileReading files;
  @Autowired Checking checking;
  @Autowired LinePages pages;
  @Autowired Asides asides;
  @Autowired Imports imports;
  @Autowired ColumnMeaning columns;
  @Autowired LineRoles roles;
  @Autowired LineSplit splits;
  @Autowired MinutesReading reading;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @TempDir Path folder;

  private String meeting;

  @BeforeEach
  void forum() {
    office.itIs("2026-11-27T09:00");
    meeting = another();
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  private String another() {
    return Forums.held(jdbc, "KPC-M-2026-" + MEETINGS.incrementAndGet(), "2026-11-26");
  }

  private Import read(String meeting, String text) throws Exception {
    var file = Files.writeString(folder.resolve("minutes.csv"), text);
    var id = files.read(file, "minutes.csv", meeting, null, "desk");
    return checked(id);
  }

  private Import checked(long id) {
    checking.work();
    return imports.find(id).orElseThrow();
  }

  private List<Row> lines(Import of) {
    return pages.page(of.id(), "all", 0, 200).rows();
  }

  private static String field(Import of, String header) {
    return of.columns().stream()
        .filter(column -> column.header().equals(header))
        .findFirst()
        .map(Column::field)
        .orElse(null);
  }

  @Test
  @DisplayName("what a column means, also one that was known; it counts for the next such file")
  void columnsAreRemembered() throws Exception {
    var text = "No.,Issue,Wish,Group,Commune\n1,Water,A pump for the pond,Farmers C,Peani\n";
    var of = read(meeting, text);
    assertThat(field(of, "Issue")).isEqualTo("subject");
    assertThat(field(of, "Wish")).isNull();
    columns.use(of, "Wish", "subject", "desk");
    of = checked(of.id());
    assertThat(field(of, "Issue")).isNull();
    assertThat(lines(of).get(0).cells()).containsEntry("subject", "A pump for the pond");
    columns.use(of, "Issue", "narrative", "desk");
    checked(of.id());

    var next = read(another(), text);
    assertThat(field(next, "Wish")).isEqualTo("subject");
    assertThat(field(next, "Issue")).isEqualTo("narrative");
    var other = read(another(), "No.,Issue,Wish,Commune\n1,Water,A pump for the pond,Peani\n");
    assertThat(field(other, "Wish")).as("a table of another shape").isNull();
    var same = read(meeting, "No.,Issue,Wish,Commune\n1,Water,A pump for the pond,Peani\n");
    assertThat(field(same, "Wish")).as("another table of the same meeting").isEqualTo("subject");
  }

  @Test
  @DisplayName("that a row is a heading: the lines below it are of its category, until the next")
  void rolesAreRemembered() throws Exception {
    var text =
        """
        No.,Request,Group,Commune
        ,Labour matters,see below,
        1,Pay for October is late,Union A,Chol Sar
        2,Pay for overtime is late,Union A,Chol Sar
        """;
    var of = read(meeting, text);
    assertThat(lines(of)).hasSize(3);
    roles.say(of, List.of(1), RowRole.HEADING, "desk");
    of = checked(of.id());
    assertThat(lines(of))
        .hasSize(2)
        .allSatisfy(
            line -> assertThat(line.cells().get("section")).isEqualTo("Labour matters see below"));
    assertThat(asides.of(of).rows())
        .extracting(aside -> aside.role())
        .containsExactly(RowRole.HEADING);
    assertThat(reading.view(of.id()).orElseThrow().counts().total()).isEqualTo(2);

    var again = read(another(), text);
    assertThat(lines(again)).hasSize(2).allMatch(line -> line.cells().containsKey("section"));

    roles.say(again, List.of(1), RowRole.LINE, "desk");
    again = checked(again.id());
    assertThat(lines(again)).hasSize(3).noneMatch(line -> line.cells().containsKey("section"));
  }

  @Test
  @DisplayName("which column is the request where no name was known")
  void unknownNames() throws Exception {
    var of = read(meeting, "N,Delegation,What they told us\na,Union A,Wages of May are unpaid\n");
    assertThat(lines(of)).hasSize(1);
    columns.use(of, "What they told us", "subject", "desk");
    of = checked(of.id());
    columns.use(of, "Delegation", "requester.organisation", "desk");
    of = checked(of.id());
    assertThat(lines(of).get(0).cells())
        .containsAllEntriesOf(
            Map.of("subject", "Wages of May are unpaid", "requester.organisation", "Union A"));
  }

  @Test
  @DisplayName("that a hidden row counts, and that one line holds several matters")
  void hiddenAndSeveral() {
    var file = Papers.resource(folder, "files/hidden-row.xlsx");
    var of = checked(files.read(file, "hidden-row.xlsx", meeting, null, "desk"));
    assertThat(lines(of)).extracting(Row::key).containsExactly("1", "3");
    roles.say(of, List.of(2), RowRole.LINE, "desk");
    assertThat(lines(checked(of.id()))).extracting(Row::key).containsExactly("1", "2", "3");

    var several = Papers.resource(folder, "files/matters.xlsx");
    of = checked(files.read(several, "matters.xlsx", another(), null, "desk"));
    splits.split(of, 1, "desk");
    assertThat(lines(of)).extracting(Row::key).containsExactlyInAnyOrder("1", "1.2", "1.3", "2");
    assertThat(lines(of).get(0).cells())
        .containsEntry("subject", "Wages of October unpaid by the factory")
        .containsEntry("requester.organisation", "Union A");
  }

  @Test
  @DisplayName("that all hidden rows count, however many: more than are listed")
  void allHidden() throws Exception {
    var file = folder.resolve("hidden.xlsx");
    try (var workbook = new XSSFWorkbook();
        var to = Files.newOutputStream(file)) {
      var sheet = workbook.createSheet("Requests");
      row(sheet.createRow(0), "No.", "Subject", "Commune", "Name");
      row(sheet.createRow(1), "1", "Wages of May are unpaid", "Chrey Bak", "Sok");
      for (int i = 2; i <= HIDDEN + 1; i++) {
        var row = sheet.createRow(i);
        row(row, String.valueOf(i), "Matter number " + i, "Chrey Bak", "Sok");
        row.setZeroHeight(true);
      }
      workbook.write(to);
    }
    var of = checked(files.read(file, "hidden.xlsx", meeting, null, "desk"));
    assertThat(asides.of(of).hidden()).isEqualTo(HIDDEN);
    assertThat(asides.of(of).rows()).hasSizeLessThan(HIDDEN);
    roles.say(of, asides.hidden(of.id()), RowRole.LINE, "desk");
    assertThat(pages.page(checked(of.id()).id(), "all", 0, 1).total()).isEqualTo(HIDDEN + 1);
    assertThat(asides.of(of).total()).isZero();
  }

  private static void row(org.apache.poi.ss.usermodel.Row row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }
}
