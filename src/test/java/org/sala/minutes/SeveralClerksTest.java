package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.minutes.DryRun.Edit;
import org.sala.minutes.Row.State;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("Several clerks at once on one sheet of minutes")
class SeveralClerksTest {

  private static final AtomicInteger MEETINGS = new AtomicInteger(6600);

  @Autowired FileReading files;
  @Autowired DryRun dryRun;
  @Autowired LineRemoval removal;
  @Autowired MinutesReading reading;
  @Autowired LinePages pages;
  @Autowired Imports imports;
  @Autowired RegistrationQueue queue;
  @Autowired Registration registration;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;

  private String meeting;
  private Import of;

  @BeforeEach
  void sheet() {
    office.itIs("2026-04-02T09:00");
    meeting = Forums.held(jdbc, "KPC-M-2026-" + MEETINGS.incrementAndGet(), "2026-04-01");
    of = imports.find(files.begin(meeting, null, "desk")).orElseThrow();
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  @DisplayName("both write the same line: one is told how it stands now, and nothing is lost")
  void sameLine() throws Exception {
    var line = add("1", "Wages paid late");
    for (int round = 0; round < 8; round++) {
      var seen = rows().get(0);
      var outcomes =
          together(
              () -> write(seen, "requester.name", "Sok"),
              () -> write(seen, "requester.name", "Sao"));
      var refused = outcomes.stream().filter(LinesChanged.class::isInstance).toList();
      assertThat(refused).hasSize(1);
      var now = rows().get(0);
      assertThat(now.version()).isGreaterThan(seen.version());
      assertThat(((LinesChanged) refused.get(0)).lines())
          .singleElement()
          .satisfies(
              told -> {
                assertThat(told.line()).isEqualTo(line.line());
                assertThat(told.cells()).isEqualTo(now.cells());
                assertThat(told.version()).isEqualTo(now.version());
              });
      write(now, "requester.name", "Nobody yet");
    }
  }

  @Test
  @DisplayName("of several lines sent together none is written where one of them was changed")
  void allOrNone() {
    var one = add("1", "Wages paid late");
    var two = add("2", "Road broken");
    write(two, "subject", "Bridge broken");
    var edits =
        List.of(
            new Edit(one.line(), one.version(), Map.of("subject", "Wages"), false),
            new Edit(two.line(), two.version(), Map.of("subject", "Road"), false));
    assertThatThrownBy(() -> dryRun.write(of, edits, "desk")).isInstanceOf(LinesChanged.class);
    assertThat(rows())
        .extracting(row -> row.cells().get("subject"))
        .containsExactly("Wages paid late", "Bridge broken");
  }

  @Test
  @DisplayName("each add lines: all are kept, each in a place of its own")
  void adding() throws Exception {
    int clerks = 4;
    int each = 6;
    var adders =
        IntStream.range(0, clerks)
            .<Callable<Object>>mapToObj(
                clerk ->
                    () -> {
                      for (int i = 0; i < each; i++) {
                        add(clerk + "-" + i, "Line " + clerk + " " + i);
                      }
                      return null;
                    })
            .toList();
    assertThat(together(adders)).containsOnlyNulls();
    assertThat(rows()).hasSize(clerks * each);
    assertThat(rows()).extracting(Row::line).doesNotHaveDuplicates();
    assertThat(rows()).extracting(row -> row.cells().get("subject")).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("one corrects while another registers: no line that is a request becomes new again")
  void editRacingRegister() throws Exception {
    for (int i = 1; i <= 12; i++) {
      add(String.valueOf(i), "Wages of month " + i + " paid late");
    }
    var seen = rows();
    var outcomes =
        together(
            () -> {
              queue.order(of.id(), "desk");
              registration.work();
              return null;
            },
            () -> {
              for (var row : seen) {
                write(row, "requester.phone", "012 345 67" + row.line() % 10);
              }
              return null;
            });
    assertThat(outcomes).allMatch(each -> each == null || each instanceof Refusal);
    registration.work();
    assertThat(rows()).extracting(Row::state).containsOnly(State.REGISTERED);
    assertThat(rows()).extracting(Row::requestNumber).doesNotContainNull().doesNotHaveDuplicates();
    var registered = rows().get(0);
    assertThatThrownBy(() -> write(registered, "subject", "Anew")).isInstanceOf(LinesChanged.class);
    assertThat(rows().get(0).state()).isEqualTo(State.REGISTERED);
  }

  @Test
  @DisplayName("nobody writes in a line while its minutes are being registered")
  void beingRegistered() {
    var line = add("1", "Wages paid late");
    queue.order(of.id(), "desk");
    assertThatThrownBy(() -> write(line, "subject", "Anew"))
        .isInstanceOf(UnderWay.class)
        .hasMessage(Wording.of("minutes.being-registered").forReader());
    registration.work();
    assertThat(rows().get(0).state()).isEqualTo(State.REGISTERED);
  }

  @Test
  @DisplayName("delete lines and put them back as they were, with the counts that follow")
  void removedAndBack() {
    var one = add("1", "Wages paid late");
    var two = add("2", "Road broken");
    var twice = add("2", "Bridge broken");
    assertThat(rows().get(2).problems()).extracting("field").contains("row");
    var before = reading.view(of.id()).orElseThrow().counts();

    var gone =
        removal.remove(of, Map.of(one.line(), one.version(), two.line(), two.version()), "desk");
    assertThat(rows()).extracting(Row::line).containsExactly(twice.line());
    assertThat(rows().get(0).problems()).extracting("field").doesNotContain("row");
    assertThat(gone.others()).extracting(Row::line).containsExactly(twice.line());
    var between = reading.view(of.id()).orElseThrow().counts();
    assertThat(gone.change()).isEqualTo(between.minus(before));

    var typed = add("3", "Well dry");
    assertThat(typed.line()).isGreaterThan(twice.line());
    var back = removal.putBack(of, Set.of(one.line(), two.line()), "desk");
    assertThat(back.rows()).extracting(Row::line).containsExactly(one.line(), two.line());
    assertThat(back.rows()).extracting(Row::cells).containsExactly(one.cells(), two.cells());
    assertThat(rows()).hasSize(4);
    assertThat(rows().get(2).problems()).extracting("field").contains("row");

    var stale = Map.of(one.line(), one.version());
    write(rows().get(0), "subject", "Wages not paid");
    assertThatThrownBy(() -> removal.remove(of, stale, "desk")).isInstanceOf(LinesChanged.class);
    removal.remove(of, Map.of(two.line(), rows().get(1).version()), "desk");
    assertThatThrownBy(() -> write(two, "subject", "Road"))
        .isInstanceOfSatisfying(
            LinesChanged.class, told -> assertThat(told.gone()).containsExactly(two.line()));
  }

  @Test
  @DisplayName("a correction says by how much the counts of the sheet change")
  void countsFollow() {
    var line = add("1", "Wages paid late");
    var before = reading.view(of.id()).orElseThrow().counts();
    var cells = new HashMap<>(line.cells());
    cells.put("commune", "Nowhere");
    var wrong =
        dryRun.write(of, List.of(new Edit(line.line(), line.version(), cells, false)), "desk");
    var after = reading.view(of.id()).orElseThrow().counts();
    assertThat(wrong.change()).isEqualTo(after.minus(before));
    assertThat(wrong.change().wrong()).isEqualTo(1);
    assertThat(wrong.change().total()).isZero();
  }

  private List<Row> rows() {
    return pages.page(of.id(), "all", 0, 200).rows();
  }

  private Row add(String number, String subject) {
    var cells =
        Map.of(
            "row",
            number,
            "subject",
            subject,
            "commune",
            "Chrey Bak",
            "requester.name",
            "A",
            "category",
            "LABOUR");
    return dryRun.write(of, List.of(Edit.ofNew(cells, false)), "desk").rows().get(0);
  }

  private Row write(Row seen, String field, String text) {
    var cells = new HashMap<>(seen.cells());
    cells.put(field, text);
    var edit = new Edit(seen.line(), seen.version(), cells, seen.leftOut());
    return dryRun.write(of, List.of(edit), "desk").rows().get(0);
  }

  @SafeVarargs
  private static List<Object> together(Callable<Object>... clerks) throws Exception {
    return together(List.of(clerks));
  }

  /** Lets all begin at the same moment; what each answers, or why it failed. */
  private static List<Object> together(List<Callable<Object>> clerks) throws Exception {
    var threads = Executors.newFixedThreadPool(clerks.size());
    try {
      var begin = new CyclicBarrier(clerks.size());
      var running = new ArrayList<Future<Object>>();
      for (var clerk : clerks) {
        running.add(
            threads.submit(
                () -> {
                  begin.await();
                  try {
                    return clerk.call();
                  } catch (RuntimeException refused) {
                    return refused;
                  }
                }));
      }
      var outcomes = new ArrayList<>();
      for (var each : running) {
        outcomes.add(each.get());
      }
      return outcomes;
    } finally {
      threads.shutdownNow();
    }
  }
}
