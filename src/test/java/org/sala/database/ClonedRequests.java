package org.sala.database;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many open requests from one that was really received: every row of the case and of its process is
 * written again under other keys, by the database itself.
 */
public final class ClonedRequests {

  private static final int DIGITS = 6;
  private static final String NUMBER_OF_CLONE = "'KPC-2026-' || (800000 + n)";

  /** The tables of a request, those that are pointed at first, and which rows are its own. */
  private static final List<Map.Entry<String, String>> TABLES =
      List.of(
          Map.entry("case_file", "number = :number"),
          Map.entry("request", "number = :number"),
          Map.entry("case_file_entry", "case_number = :number"),
          Map.entry("deadline", "case_number = :number"),
          Map.entry("accountability", "request_number = :number"),
          Map.entry("status_change", "request_number = :number"),
          Map.entry("act_hi_procinst", "proc_inst_id_ = any(:instances)"),
          Map.entry("act_hi_actinst", "proc_inst_id_ = any(:instances)"),
          Map.entry("act_hi_taskinst", "proc_inst_id_ = any(:instances)"),
          Map.entry("act_ru_execution", "proc_inst_id_ = any(:instances)"),
          Map.entry("act_ru_task", "proc_inst_id_ = any(:instances)"),
          Map.entry(
              "act_ru_identitylink",
              "task_id_ in (select id_ from act_ru_task where proc_inst_id_ = any(:instances))"),
          Map.entry("act_ru_variable", "proc_inst_id_ = any(:instances)"),
          Map.entry("act_ru_job", "process_instance_id_ = any(:instances)"));

  private static final Set<String> NUMBERS =
      Set.of("number", "case_number", "request_number", "business_key_");
  private static final Set<String> IDS =
      Set.of(
          "id_",
          "execution_id_",
          "proc_inst_id_",
          "process_instance_id_",
          "root_process_instance_id_",
          "root_proc_inst_id_",
          "parent_id_",
          "parent_act_inst_id_",
          "act_inst_id_",
          "super_exec_",
          "super_process_instance_id_",
          "call_proc_inst_id_",
          "task_id_",
          "task_id",
          "var_scope_");

  private final JdbcClient jdbc;

  public ClonedRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes this request again so many times. */
  public void of(String number, int times) {
    var instances =
        jdbc.sql("select id_ from act_hi_procinst where business_key_ = ?")
            .param(number)
            .query(String.class)
            .list()
            .toArray(String[]::new);
    for (var table : TABLES) {
      var columns = columns(table.getKey());
      var sql =
          "insert into %1$s (%2$s) select %3$s from %1$s t, generate_series(1, %4$d) n where %5$s"
              .formatted(
                  table.getKey(),
                  String.join(", ", columns),
                  columns.stream().map(ClonedRequests::value).collect(Collectors.joining(", ")),
                  times,
                  table.getValue());
      jdbc.sql(sql).param("number", number).param("instances", instances).update();
    }
    jdbc.sql("analyze").update();
  }

  // Columns that the database numbers by itself are left to it.
  private List<String> columns(String table) {
    return jdbc.sql(
            """
            select column_name from information_schema.columns
            where table_name = ? and table_schema = 'public' and is_identity = 'NO'
              and is_generated = 'NEVER'
            """)
        .param(table)
        .query(String.class)
        .list();
  }

  private static String value(String column) {
    if (NUMBERS.contains(column)) {
      return "case when t.%1$s is null then null else %2$s end".formatted(column, NUMBER_OF_CLONE);
    }
    if (IDS.contains(column)) {
      // The name of a step stands before the id of its instance and must fit as well.
      return "right(t.%s, %d) || ':' || n".formatted(column, 63 - DIGITS);
    }
    return Set.of("tracking_code_hash", "minutes_key", "idempotency_key").contains(column)
        ? "left(t.%s, %d) || n".formatted(column, 63 - DIGITS)
        : "t." + column;
  }
}
