package org.sala.engine;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loads many rows in minutes: the indexes are made when the rows are there, references are not
 * looked up, and a crash may lose it all.
 */
class BulkLoad {

  private final JdbcClient jdbc;
  private List<String> indexes;

  BulkLoad(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void begin() {
    set("fsync = off", "max_wal_size = '4GB'", "autovacuum = off");
    jdbc.sql("set session_replication_role = replica").update();
    jdbc.sql("set maintenance_work_mem = '1GB'").update();
    jdbc.sql("set max_parallel_maintenance_workers = 2").update();
    indexes =
        jdbc.sql(
                """
                select pg_get_indexdef(i.indexrelid) from pg_index i
                join pg_class t on t.oid = i.indrelid
                where t.relname in ('case_file', 'requester', 'request', 'deadline',
                    'act_ru_execution', 'act_ru_task', 'act_ru_identitylink')
                  and not exists (
                    select from pg_constraint c where c.conindid = i.indexrelid)
                """)
            .query(String.class)
            .list();
    indexes.forEach(
        index ->
            jdbc.sql("drop index " + index.replaceAll("^.* INDEX (\\S+) ON .*$", "$1")).update());
  }

  void end() {
    indexes.forEach(index -> jdbc.sql(index).update());
    jdbc.sql("vacuum analyze").update();
    set("fsync = on", "max_wal_size = '1GB'", "autovacuum = on");
    jdbc.sql("checkpoint").update();
    jdbc.sql("reset all").update();
  }

  private void set(String... settings) {
    for (var setting : settings) {
      jdbc.sql("alter system set " + setting).update();
    }
    jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
  }
}
