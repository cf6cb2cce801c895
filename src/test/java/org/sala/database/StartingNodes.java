package org.sala.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Plain nodes that start on one database: {@code ./mvnw -Pnodes test -Dtest=StartingNodes}. */
@DisplayName("Nodes that start")
class StartingNodes {

  private static final String ROLE = "node";
  private static final String REQUEST =
      """
      {"channel":"WALK_IN","category":"LABOUR","placeCode":"0403","subject":"Wages paid late",
       "narrative":"Wages were paid three weeks late in two months.","requester":{"kind":"UNKNOWN"}}
      """;

  @TempDir Path folder;

  @Test
  @DisplayName(
      "three at once on an empty database make it once; a further one needs no right to change it")
  @Timeout(600)
  void atOnce() throws Exception {
    try (var nodes = Nodes.in(folder)) {
      var first = List.of(nodes.begin(), nodes.begin(), nodes.begin());
      for (var node : first) {
        nodes.await(node);
      }
      var logs = new ArrayList<String>();
      for (var node : first) {
        logs.add(node.log());
      }
      assertThat(logs).allSatisfy(StartingNodes::withoutError);
      assertThat(logs).filteredOn(log -> log.contains("this one waits")).hasSize(2);
      var made = made(nodes);
      assertThat(made).containsEntry("administrators", 1L);
      mayNotChange(nodes);
      var further =
          nodes.start(
              "--spring.datasource.username=" + ROLE,
              "--spring.datasource.password=" + Nodes.PASSWORD);
      assertThat(made(nodes)).isEqualTo(made);
      withoutError(further.log());
      nodes.person("desk", "desk");
      assertThat(
              new OfficeCalls("desk")
                  .call(
                      further,
                      "POST",
                      "/api/requests",
                      "application/json",
                      BodyPublishers.ofString(REQUEST)))
          .contains("KPC-");
    }
  }

  private static void withoutError(String log) {
    assertThat(log).doesNotContain(" ERROR ").doesNotContain("\tat ");
  }

  private static Map<String, Object> made(Nodes nodes) {
    return nodes
        .sql()
        .sql(
            """
            select (select count(*) from act_re_deployment) as deployments,
              (select count(*) from act_re_procdef) as processes,
              (select count(*) from act_id_group) as groups,
              (select count(*) from act_ru_authorization) as rights,
              (select count(*) from act_id_membership where group_id_ = 'camunda-admin') as administrators,
              (select count(*) from flyway_schema_history) as migrations,
              (select count(*) from place) as places
            """)
        .query()
        .singleRow();
  }

  // A role for nodes that find everything made: rows, and of the audit not even those.
  private void mayNotChange(Nodes nodes) throws Exception {
    nodes
        .sql("postgres")
        .sql("create role %s login password '%s'".formatted(ROLE, Nodes.PASSWORD))
        .update();
    var migration =
        nodes.begin("--sala.migration.only", "--sala.migration.nodes-role=" + ROLE).process();
    assertThat(migration.waitFor()).isZero();
    var node = nodes.sql(ROLE);
    assertThatThrownBy(() -> node.sql("create table own (a int)").update())
        .hasStackTraceContaining("permission denied for schema public");
    assertThatThrownBy(() -> node.sql("update audit_record set actor = 'nobody'").update())
        .hasStackTraceContaining("permission denied for table audit_record");
    assertThat(node.sql("select count(*) from audit_record").query(Long.class).single())
        .isPositive();
  }
}
