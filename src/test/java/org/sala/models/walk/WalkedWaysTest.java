package org.sala.models.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Models;
import org.sala.language.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalaTest
@DisplayName("The ways of changed models are walked by invented cases:")
class WalkedWaysTest {

  private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
  private static final String NOTICE = "activity-notice/activity-notice.bpmn";
  private static final String PROMISE = "commitment/commitment.bpmn";

  @Autowired ModelWalks walks;
  @Autowired Models models;
  @Autowired Beginnings beginnings;
  @Autowired Office office;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void anOrdinaryDay() {
    office.itIs("2026-06-01T09:00");
  }

  private static String model(String path) throws IOException {
    return Files.readString(Path.of("processes/" + path));
  }

  private Walked walked(String path, String model) throws IOException {
    return walks.of(files(path, model), List.of(model.getBytes()), LONG_ENOUGH);
  }

  private static Map<String, byte[]> files(String path, String model) throws IOException {
    var files = new TreeMap<String, byte[]>();
    files.put(Path.of(path).getFileName().toString(), model.getBytes());
    try (var forms = Files.list(Path.of("forms").resolve(Path.of(path).getParent()))) {
      for (var form : forms.toList()) {
        files.put(form.getFileName().toString(), Files.readAllBytes(form));
      }
    }
    return files;
  }

  private static List<String> stops(Walked walked) {
    return walked.troubles().stream()
        .filter(Trouble::stops)
        .map(Trouble::what)
        .map(Bilingual::en)
        .toList();
  }

  private static List<String> missed(Walked walked) {
    return walked.processes().get(0).missed().stream().map(Bilingual::en).toList();
  }

  @Test
  @DisplayName("all nine of a notice of an activity, and none of its cases gets stuck")
  void notice() throws IOException {
    var walked = walked(NOTICE, model(NOTICE));
    assertThat(missed(walked)).isEmpty();
    assertThat(walked.processes().get(0).flows()).isEqualTo(9);
    assertThat(walked.processes().get(0).walked()).isEqualTo(9);
    assertThat(walked.troubles()).isEmpty();
  }

  @ParameterizedTest(
      name = "all sixteen of a promise, kept, late, put off and released, also if it is {0}")
  @ValueSource(strings = {"2026-06-01T09:00", "2026-06-06T11:50", "2026-06-18T18:30"})
  void promise(String moment) throws IOException {
    office.itIs(moment); // a Monday, a Saturday, and the evening of a holiday
    var walked = walked(PROMISE, model(PROMISE));
    assertThat(missed(walked)).isEmpty();
    assertThat(walked.processes().get(0).walked()).isEqualTo(16);
    assertThat(stops(walked)).isEmpty();
  }

  @Test
  @DisplayName("a question of which no way fits is told with its name")
  void noWay() throws IOException {
    var model =
        model(NOTICE)
            .replace(" default=\"Flow_ActivityNotPrevented\"", "")
            .replaceFirst(
                "(<bpmn:sequenceFlow id=\"Flow_ActivityNotPrevented\"[^>]*) />",
                "$1><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                    + "\\${activityOutcome == 'WENT_WELL'}</bpmn:conditionExpression>"
                    + "</bpmn:sequenceFlow>");
    var walked = walked(NOTICE, model);
    assertThat(stops(walked))
        .contains("at “Was it prevented?”, none of its ways fits what was answered");
    assertThat(missed(walked)).containsExactly("after “Was it prevented?”: “No”");
  }

  @Test
  @DisplayName("a condition that reads what nobody knows is told with its name")
  void unknown() throws IOException {
    var model = model(NOTICE).replace("${activityOutcome == 'PREVENTED'}", "${weather == 'RAIN'}");
    assertThat(stops(walked(NOTICE, model)))
        .contains("at “Was it prevented?”, “weather” is read, which is not known there");
  }

  @Test
  @DisplayName("a timer whose date is past when a case gets there is told, with the date")
  void past() throws IOException {
    var model =
        model(NOTICE)
            .replaceFirst(
                "(<bpmn:timeDate[^>]*>)\\$\\{activityDueAt}", "$12026-05-04T09:00:00+07:00");
    assertThat(stops(walked(NOTICE, model)))
        .containsExactly(
            "at “Activity not asked about”, the date that is waited for (4 May 2026) is past when"
                + " a case gets there");
  }

  @Test
  @DisplayName("a step that nobody may do is told with its name")
  void nobody() throws IOException {
    var model = model(NOTICE).replace("${deskGroup}", "astronauts");
    assertThat(stops(walked(NOTICE, model)))
        .contains("at “Record activity” there is nobody who may do it");
  }

  @Test
  @DisplayName("an end without an outcome is told: the case would stay open for ever")
  void silent() throws IOException {
    var model =
        model(NOTICE).replace("<camunda:property name=\"outcome\" value=\"RECORDED\" />", "");
    assertThat(stops(walked(NOTICE, model)))
        .containsExactly("ended at “Activity recorded” without an outcome: its file stays open");
  }

  @Test
  @DisplayName("the office's own processes are not walked, and that is said")
  void ofTheOffice() throws IOException {
    var model = model("calendar-change/calendar-change.bpmn");
    var walked =
        walks.of(
            Map.of("calendar-change.bpmn", model.getBytes()),
            List.of(model.getBytes()),
            LONG_ENOUGH);
    assertThat(walked.cases()).isZero();
    assertThat(walked.processes().get(0).isTried()).isFalse();
  }

  @Test
  @DisplayName("nothing stays of it: no row of any table, no number, no model")
  void nothingStays() throws IOException {
    var before = contents();
    var first = number(office.receive());
    var between = contents();
    assertThat(between).isNotEqualTo(before);
    walked(NOTICE, model(NOTICE));
    assertThat(contents()).isEqualTo(between);
    assertThat(number(office.receive())).isEqualTo(first + 1);
  }

  @Test
  @DisplayName("others receive requests while a case is in the middle of its walk")
  void beside() throws IOException {
    var received = new String[1];
    models.rehearse(
        files(NOTICE, model(NOTICE)),
        60,
        flow -> {},
        () -> {
          var invented = beginnings.begin(beginnings.of(java.util.Set.of("request")).get(0).what());
          received[0] = meanwhile();
          assertThat(invented).doesNotContain(received[0]);
        });
    assertThat(office.open(received[0])).containsExactly("Activity_CheckRequest");
  }

  // Whoever waited for the walk would wait for ever here.
  private String meanwhile() {
    return CompletableFuture.supplyAsync(office::receive).orTimeout(30, TimeUnit.SECONDS).join();
  }

  private static int number(String request) {
    return Integer.parseInt(request.substring(request.lastIndexOf('-') + 1));
  }

  /** Every row of every table, without what the engine counts for itself. */
  private Map<String, String> contents() {
    return jdbc
        .sql(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
              and table_name <> 'act_ru_meter_log'
            """)
        .query(String.class)
        .list()
        .stream()
        .collect(
            Collectors.toMap(
                table -> table,
                table ->
                    jdbc.sql(
                            """
                            select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
                            from %s t
                            """
                                .formatted(table))
                        .query(String.class)
                        .single(),
                (one, other) -> one,
                TreeMap::new));
  }
}
