package org.sala.engine;

import java.util.List;
import java.util.Map;
import org.sala.Office;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the tables with open tasks as lists, counts and search read them: each has a request with
 * requester and deadlines, its tree of executions and its links, all cloned from a real one. Of a
 * hundred tasks two are of the heads of the labour department, fifty of the deputy governors, one
 * in a thousand of the desk, and every seventh is somebody's already.
 */
class ManyTasks {

  private static final int FIRST = 500;

  // What is new in a clone, in the words of SQL; s is the number behind the names.
  private static final Map<String, String> CLONES =
      Map.of(
          "case_file",
          "'number', s",
          "requester",
          "'id', 1000000 + i",
          "request",
          "'number', s, 'tracking_code_hash', s, 'requester_id', 1000000 + i,"
              + " 'idempotency_key', null",
          "deadline",
          "'case_number', s",
          "act_ru_execution",
          "'id_', x.id_ || s, 'root_proc_inst_id_', x.root_proc_inst_id_ || s,"
              + " 'proc_inst_id_', x.proc_inst_id_ || s, 'parent_id_', x.parent_id_ || s,"
              + " 'super_exec_', x.super_exec_ || s, 'business_key_',"
              + " case when x.business_key_ is not null then s end",
          "act_ru_task",
          "'id_', x.id_ || s, 'execution_id_', x.execution_id_ || s, 'proc_inst_id_',"
              + " x.proc_inst_id_ || s, 'due_date_', timestamp '2027-01-01' + i * 7919 % 100000"
              + " * interval '1 minute', 'create_time_', timestamp '2026-01-01' + i * interval"
              + " '1 second', 'assignee_', case when i % 7 = 0 then 'somebody' end");

  private final Office office;
  private final JdbcClient jdbc;

  ManyTasks(Office office, JdbcClient jdbc) {
    this.office = office;
    this.jdbc = jdbc;
  }

  /** Fills in this many, and says first how much room they need, judged by the first of them. */
  void fill(int tasks) {
    var number = office.receive();
    office.runJobs();
    var task = office.engine().getTaskService().createTaskQuery().list().get(0).getId();
    var empty = size();
    clone(number, task, 1, Math.min(FIRST, tasks));
    if (tasks > FIRST) {
      LoggerFactory.getLogger(ManyTasks.class)
          .info("{} tasks need about {} MB", tasks, ((size() - empty) * tasks / FIRST) >> 20);
      clone(number, task, FIRST + 1, tasks);
    }
    jdbc.sql("vacuum analyze").update();
  }

  private void clone(String number, String task, int from, int to) {
    for (var table : List.of("case_file", "requester", "request", "deadline")) {
      clone(table, origin(table), number, from, to);
    }
    var tree =
        """
        x.proc_inst_id_ in (
          with recursive tree as (
            select proc_inst_id_ as id from act_ru_task where id_ = :origin
            union
            select caller.proc_inst_id_ from tree
            join act_ru_execution called on called.id_ = tree.id
            join act_ru_execution caller on caller.id_ = called.super_exec_)
          select id from tree)
        """;
    clone("act_ru_execution", tree, task, from, to);
    clone("act_ru_task", "x.id_ = :origin", task, from, to);
    for (var link :
        List.of(
            "case when i % 50 = 0 then 'labour-heads' else concat('group-', i % 50) end|true",
            "'labour-heads'|i % 100 = 0", // a second time: a task is still one
            "'deputy-governors'|i % 2 = 1 or i = 2",
            "'desk'|i % 1000 = 1")) {
      var parts = link.split("\\|");
      jdbc.sql(
              """
              insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
              select gen_random_uuid(), 1, %s, 'candidate', :task || '-' || i
              from generate_series(:from, :to) i where %s
              """
                  .formatted(parts[0], parts[1]))
          .params(Map.of("task", task, "from", from, "to", to))
          .update();
    }
  }

  private static String origin(String table) {
    return switch (table) {
      case "deadline" -> "x.case_number = :origin";
      case "requester" -> "x.id = (select requester_id from request where number = :origin)";
      default -> "x.number = :origin";
    };
  }

  private void clone(String table, String which, String origin, int from, int to) {
    jdbc.sql(
            """
            insert into %1$s overriding system value
            select r.* from %1$s x
            cross join lateral (select i, '-' || i as s from generate_series(:from, :to) i) n
            cross join lateral jsonb_populate_record(x, jsonb_build_object(%2$s)) r where %3$s
            """
                .formatted(table, CLONES.get(table), which))
        .params(Map.of("origin", origin, "from", from, "to", to))
        .update();
  }

  private long size() {
    return jdbc.sql("select pg_database_size(current_database())").query(Long.class).single();
  }
}
