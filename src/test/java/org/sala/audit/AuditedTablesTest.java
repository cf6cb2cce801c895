package org.sala.audit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SalaTest
@DisplayName("Each table of Sala")
class AuditedTablesTest {

  private static final String BESIDE_AN_ENTRY = "comes with an entry of the case file";
  private static final String UNSENT = "is not done yet; what comes of it is";
  private static final String COUNTS = "counts, and tells of nobody";
  private static final String OF_THE_PRODUCT = "comes with the product";
  private static final String OWN_PLACE = "is how somebody looks at lists, and tells of no case";
  private static final String OF_A_CHANGE = "comes of a change of the models, which is recorded";

  private static final Map<String, String> NOT_RECORDED =
      Map.ofEntries(
          entry("audit_check", "tells of the audit itself"),
          entry("audit_day", "is the audit itself"),
          entry("audit_record", "is the audit itself"),
          entry("campaign", "names what meetings belong together; a meeting is recorded"),
          entry("case_file", "comes with a request, a meeting or a notice"),
          entry("category_correction", COUNTS),
          entry("deadline", "each date that is set or moved is a row of deadline_change"),
          entry("evidence_piece", "the checksum of its file is recorded"),
          entry("evidence_waiting", UNSENT),
          entry("evidence_waiting_piece", UNSENT),
          entry("example_sheet", OF_A_CHANGE),
          entry("holiday", "each change is a row of calendar_change"),
          entry("http_session", "is gone when somebody logs out; what they did and read stays"),
          entry("http_session_attributes", "comes with a session"),
          entry("inbox_read", OWN_PLACE),
          entry("known_place", "comes with a log-in, which is recorded"),
          entry("log_in_delay", "comes with refused log-ins, which are recorded"),
          entry("matter", OF_THE_PRODUCT),
          entry("meeting_category", BESIDE_AN_ENTRY),
          entry("meeting_invitation", BESIDE_AN_ENTRY),
          entry("meeting_unit", BESIDE_AN_ENTRY),
          entry("minutes_choice", UNSENT),
          entry("minutes_row", UNSENT),
          entry("model_replay", COUNTS),
          entry("model_replay_outcome", COUNTS),
          entry("note_draft", UNSENT),
          entry("number_series", COUNTS),
          entry("opened_task", OWN_PLACE),
          entry("paper_seal", "is a key of the office, made once"),
          entry("paper_series", COUNTS),
          entry("place", OF_THE_PRODUCT),
          entry("sign_on_look", "says when Sala looked, and tells of nobody"),
          entry("signed_on_session", "comes with a session"),
          entry("product_model", OF_THE_PRODUCT),
          entry("received_change", OF_A_CHANGE),
          entry("requester_token", "comes with an erasure, which is recorded"),
          entry("sent_once", "repeats of one call"),
          entry("sister_forum", "figures of another province"),
          entry("task_choice", OWN_PLACE),
          entry("task_draft", UNSENT),
          entry("version_move_case", BESIDE_AN_ENTRY),
          entry("visit_key", "is a key of somebody's phone"),
          entry("written_zone", "is written when the database is begun"));

  @Autowired JdbcTemplate jdbc;

  @Test
  @DisplayName("records its acts and readings in the audit, or it is said here why not")
  void eachTable() throws IOException {
    var tables = new TreeSet<>(Files.readAllLines(Path.of("src/test/resources/tables.csv")));
    tables.removeIf(line -> line.startsWith("table,"));
    var known = new TreeSet<>(NOT_RECORDED.keySet());
    AuditedTable.all().forEach(table -> known.add(table.name()));
    var views =
        jdbc.queryForList(
            "select viewname from pg_views where schemaname = 'public'", String.class);
    assertThat(tables)
        .extracting(line -> line.split(",")[0])
        .filteredOn(name -> !views.contains(name))
        .as("tables that record nothing, and nobody said why")
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  @DisplayName("has the trigger that the recount expects, and those of the engine that keep acts")
  void triggers() {
    var expected = new TreeMap<String, List<String>>();
    AuditedTable.all().forEach(table -> expected.put(table.name(), table.arguments()));
    var found = new TreeMap<String, List<String>>();
    jdbc.query(
        """
        select c.relname, encode(t.tgargs, 'escape') from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where t.tgfoid = 'audit_act'::regproc and t.tgenabled = 'O'
        """,
        row -> {
          var arguments = row.getString(2).split("\\\\000", -1);
          found.put(row.getString(1), List.of(arguments).subList(0, 4));
        });
    assertThat(found).containsAllEntriesOf(expected);
    found.keySet().removeAll(expected.keySet());
    assertThat(found)
        .containsOnlyKeys(
            "act_hi_op_log",
            "act_id_group",
            "act_id_membership",
            "act_id_user",
            "act_re_deployment",
            "act_ru_authorization");
  }
}
