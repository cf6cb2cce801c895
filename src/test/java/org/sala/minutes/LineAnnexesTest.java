package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.sala.evidence.Annexes;
import org.sala.evidence.Annexes.Annex;
import org.sala.evidence.Photo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("An annex handed over with minutes")
class LineAnnexesTest {

  private static final AtomicInteger MEETINGS = new AtomicInteger(7700);
  private static final String THREE =
      """
      1,Bridge of Kdol,The bridge of Kdol has been broken since the flood.,ROAD,Tuek Phos,Union of Weavers
      2,Wages of March,The wages of March were not paid to forty workers.,LABOUR,Pou,Union of Looms
      3,Pay for papers,Officials took money for a paper that is free.,CONDUCT,Dar,Youth of Dar
      """;

  @Autowired FileReading files;
  @Autowired Checking checking;
  @Autowired LinePages pages;
  @Autowired Imports imports;
  @Autowired RegistrationQueue queue;
  @Autowired Registration registration;
  @Autowired LineRemoval removal;
  @Autowired LineAnnexes lines;
  @Autowired Annexes annexes;
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

  private Import read(String text) throws IOException {
    var file = folder.resolve("minutes.csv");
    Files.writeString(file, "No.,Subject,Narrative,Category,Place,Organisation\n" + text);
    var id = files.read(file, "minutes.csv", meeting, null, "desk");
    checking.work();
    return imports.find(id).orElseThrow();
  }

  private List<Row> rows(Import of) {
    return pages.page(of.id(), "all", 0, 200).rows();
  }

  private List<Row> register(Import of) {
    queue.order(of.id(), "desk");
    registration.work();
    return rows(of);
  }

  private void attach(Import of, int line, String name, byte[] bytes) throws IOException {
    lines.add(of, line, name, new ByteArrayInputStream(bytes), "desk");
  }

  private void attach(Import of, int line, String name) throws IOException {
    attach(of, line, name, Photo.ofTelephone(60, 40));
  }

  private List<String> at(Import of, int line) {
    return annexes.of(of.id()).stream()
        .filter(annex -> annex.line() == line)
        .map(Annex::name)
        .toList();
  }

  private List<String> evidence(String number) {
    return jdbc.sql("select name from evidence_file where case_number = ? order by id")
        .param(number)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("waits at its line, and is evidence of the request that the line becomes")
  void becomesEvidence() throws IOException {
    var of = read(THREE);
    attach(of, 1, "bridge.jpg");
    attach(of, 1, "film.mp4", Photo.film(10));
    attach(of, 3, "receipt.jpg");
    assertThat(at(of, 1)).containsExactly("bridge.jpg", "film.mp4");
    var registered = register(of);
    assertThat(registered).extracting(Row::state).containsOnly(Row.State.REGISTERED);
    assertThat(evidence(registered.get(0).requestNumber()))
        .containsExactly("bridge.jpg", "film.mp4");
    assertThat(evidence(registered.get(1).requestNumber())).isEmpty();
    assertThat(evidence(registered.get(2).requestNumber())).containsExactly("receipt.jpg");
    assertThat(annexes.of(of.id())).isEmpty();
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from evidence_piece p join evidence_file f on f.id = p.file_id
                    where f.case_number = ? and p.copy in ('SHOWN', 'SMALL')
                    """)
                .param(registered.get(2).requestNumber())
                .query(Long.class)
                .single())
        .as("drawn when it came, as every picture is")
        .isEqualTo(2);
    assertThat(
            jdbc.sql(
                    "select count(*) from case_file_entry where case_number = ? and kind = 'FILE_ADDED'")
                .param(registered.get(0).requestNumber())
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  @DisplayName(
      "goes with its line when that is removed, comes back with it, and is gone in the end")
  void removed() throws IOException {
    var of = read(THREE);
    attach(of, 2, "wages.jpg");
    var line = rows(of).get(1);
    removal.remove(of, Map.of(2, line.version()), "desk");
    removal.putBack(of, Set.of(2), "desk");
    assertThat(at(of, 2)).containsExactly("wages.jpg");
    removal.remove(of, Map.of(2, rows(of).get(1).version()), "desk");
    register(of);
    assertThat(annexes.of(of.id())).isEmpty();
    assertThat(
            jdbc.sql(
                    "select count(*) from evidence_waiting_piece p where not exists (select from"
                        + " evidence_waiting w where w.id = p.file_id)")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("stays at its line in a corrected copy, wherever that line stands now")
  void correctedCopy() throws IOException {
    var first = read(THREE);
    attach(first, 1, "bridge.jpg");
    attach(first, 3, "receipt.jpg");
    var second =
        read(
            """
            1,Well of Pou,The well of Pou fell dry in March and nobody came.,WATER,Pou,Youth of Pou
            2,Bridge of Kdol,The bridge of Kdol has been broken since the flood.,ROAD,Tuek Phos,Union of Weavers
            3,Pay for papers,Officials took money for a paper that is free.,CONDUCT,Dar,Youth of Dar
            """);
    assertThat(at(second, 1)).isEmpty();
    assertThat(at(second, 2)).containsExactly("bridge.jpg");
    assertThat(at(second, 3)).containsExactly("receipt.jpg");
    assertThat(annexes.of(first.id())).isEmpty();
    var registered = register(second);
    assertThat(evidence(registered.get(1).requestNumber())).containsExactly("bridge.jpg");
  }

  @Test
  @DisplayName("is held to the kinds of files on cases, and not taken to a line that is a request")
  void refused() throws IOException {
    var of = read(THREE);
    assertThatThrownBy(() -> attach(of, 1, "run.jpg", "MZ nothing".getBytes()))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> attach(of, 99, "bridge.jpg")).isInstanceOf(Refusal.class);
    attach(of, 1, "bridge.jpg");
    var annex = annexes.of(of.id()).get(0);
    assertThat(annexes.remove(of.id(), 2, annex.id())).isFalse();
    assertThat(annexes.remove(of.id(), 1, annex.id())).isTrue();
    assertThat(annexes.of(of.id())).isEmpty();
    register(of);
    assertThatThrownBy(() -> attach(imports.find(of.id()).orElseThrow(), 1, "late.jpg"))
        .isInstanceOf(Refusal.class);
  }
}
