package org.sala.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.sala.Office;
import org.sala.language.SearchKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the tables with open tasks as lists, counts and search read them: each has a request with
 * requester, words and deadlines, its tree of executions and its links, all copied from a real one.
 * Of a hundred tasks two are of the heads of the labour department, fifty of the deputy governors,
 * one in a thousand of the desk; every seventh is somebody's already, every seventieth is due on
 * the same day, and every five thousandth case complains of the labour department.
 */
class ManyTasks {

  private static final String ALL = "true";
  private static final String DUE =
      "date_trunc('day', localtimestamp) + (i::bigint * 7919 % 70 - 3) * interval '1 day'";
  private static final String CREATED = "timestamp '2026-01-01' + i * interval '1 second'";
  private static final String TREE =
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
  // By the group that may do a task, in SQL: for which numbers i.
  private static final Map<String, String> CANDIDATES =
      Map.of(
          "case when i % 50 = 0 then 'labour-heads' else 'group-' || i % 50 end", ALL,
          "'labour-heads'", "i % 100 = 0", // a second time: a task is still one
          "'deputy-governors'", "(i % 2 = 1 or i = 2)",
          "'desk'", "i % 1000 = 1");

  private final Office office;
  private final JdbcClient jdbc;

  /**
   * @param jdbc speaks as the owner of the server, who can leave checks out
   */
  ManyTasks(Office office, JdbcClient jdbc) {
    this.office = office;
    this.jdbc = jdbc;
  }

  /** Makes this many, beside one that came in as each does. */
  void fill(int tasks) {
    var number = office.receive();
    office.runJobs();
    var task = office.tasks(number).get(0).getId();
    var bulk = new BulkLoad(jdbc);
    bulk.begin();
    int narratives = narratives();
    var copies = new Clones(jdbc, tasks);
    copies.of("case_file", "x.number = :origin", number, Map.of("number", "'-' || i"), ALL);
    copies.of(
        "requester",
        "x.id = (select requester_id from request where number = :origin)",
        number,
        Map.of("id", "1000000 + i"),
        ALL);
    copies.of("request", "x.number = :origin", number, request(narratives), ALL);
    copies.of(
        "deadline", "x.case_number = :origin", number, Map.of("case_number", "'-' || i"), ALL);
    copies.of("act_ru_execution", TREE, task, execution(), ALL);
    copies.of("act_ru_task", "x.id_ = :origin", task, task(), ALL);
    CANDIDATES.forEach(
        (group, numbers) ->
            copies.of(
                "act_ru_identitylink",
                "x.id_ = (select min(id_) from act_ru_identitylink where task_id_ = :origin)",
                task,
                link(group),
                numbers));
    jdbc.sql("drop table narrative").update();
    bulk.end();
  }

  /** The narratives of the demonstration with their search keys; answers how many there are. */
  private int narratives() {
    jdbc.sql("create table narrative (id int primary key, words text, key text)").update();
    int count = 0;
    try (var forum =
        CSVParser.parse(
            ManyTasks.class.getResourceAsStream("/demo/kampong-chhnang-forum.csv"),
            StandardCharsets.UTF_8,
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      for (var line : forum) {
        jdbc.sql("insert into narrative values (?, ?, ?)")
            .params(count, line.get("narrative"), SearchKey.indexed(line.get("narrative")))
            .update();
        count++;
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Two narratives and a number of its own, so that words are found often, seldom and once.
  private static Map<String, String> request(int narratives) {
    var said =
        "(select %1$s from narrative where id = i %% %2$d) || ' '"
            + " || (select %1$s from narrative where id = i / %2$d %% (%2$d - 1)) || ' ' || 7000000 + i";
    var request = new LinkedHashMap<String, String>();
    request.put("number", "'-' || i");
    request.put("tracking_code_hash", "'-' || i");
    request.put("requester_id", "1000000 + i");
    request.put("idempotency_key", "null");
    request.put("narrative", said.formatted("words", narratives));
    request.put("search_key", said.formatted("key", narratives));
    request.put("category", "(array['LABOUR', 'NSSF', 'ROAD', 'WATER', 'SERVICE'])[1 + i % 5]");
    request.put(
        "status",
        "(array['CHECKING', 'ASSIGNMENT', 'UNDER_EXAMINATION', 'INSPECTION'])[1 + i % 4]");
    request.put("lead_unit", "case when i % 50 = 0 then 'DEP-LAB' else 'DEP-ENV' end");
    request.put(
        "respondent_unit", "case when i % 5000 = 50 then 'DEP-LAB' else x.respondent_unit end");
    request.put("received_at", "timestamptz '2026-01-01' + i * interval '1 second'");
    request.put("accepted_at", "timestamptz '2026-01-01' + i * interval '1 second'");
    return request;
  }

  private static Map<String, String> execution() {
    var execution = new LinkedHashMap<String, String>();
    List.of("id_", "root_proc_inst_id_", "proc_inst_id_", "parent_id_", "super_exec_")
        .forEach(id -> execution.put(id, "x." + id + " || '-' || i"));
    execution.put("business_key_", "case when x.business_key_ is not null then '-' || i end");
    return execution;
  }

  private static Map<String, String> task() {
    var task = new LinkedHashMap<String, String>();
    List.of("id_", "execution_id_", "proc_inst_id_")
        .forEach(id -> task.put(id, "x." + id + " || '-' || i"));
    task.put("due_date_", DUE);
    task.put("create_time_", CREATED);
    task.put("assignee_", "case when i % 7 = 0 then 'somebody' end");
    return task;
  }

  // As the triggers would write it, which do not run while much is loaded.
  private static Map<String, String> link(String group) {
    return Map.of(
        "id_",
        "'" + group.replaceAll("\\W", "") + "-' || i",
        "group_id_",
        group,
        "task_id_",
        "x.task_id_ || '-' || i",
        "sala_case_",
        "'-' || i",
        "sala_due_",
        DUE,
        "sala_created_",
        CREATED,
        "sala_free_",
        "i % 7 <> 0");
  }
}
