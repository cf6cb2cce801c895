package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.CountedStatements;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.demo.Demonstration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * By which index each list finds its rows in filled tables. The statements are those that the pages
 * really send; a lost index, or a condition that no longer fits one, shows as another line.
 */
@SalaTest
@TestPropertySource(
    properties = "spring.application.name=plans") // a database of its own: it is filled
@DirtiesContext
@DisplayName("The plans of the lists")
class ListPlansTest {

  private static final Path GOLDEN = Path.of("src/test/resources/list-plans.txt");

  /** The tables of the product that grow with its cases. */
  private static final Set<String> GROWING =
      Set.of(
          "accused_person",
          "activity_notice",
          "case_file",
          "case_file_entry",
          "clock_pause",
          "commitment",
          "deadline",
          "inbox_read",
          "meeting",
          "meeting_category",
          "minutes_import",
          "minutes_row",
          "notification",
          "reading",
          "report_edition",
          "request",
          "requester");

  private static final List<String> CALLS =
      List.of(
          "desk /api/messages",
          "desk /api/messages?number=KPC-2026-500500",
          "desk /api/inbox",
          "labour-head /api/inbox",
          "labour-head /api/inbox/count",
          "desk /api/notices",
          "desk /api/meetings",
          "desk /api/meetings/KPC-M-2026-5100",
          "desk /api/meetings/KPC-M-2026-5100/requests",
          "desk /api/minutes?channel=FACEBOOK",
          "desk /api/minutes?meeting=KPC-M-2026-5100",
          "auditor /api/readings",
          "auditor /api/readings?number=KPC-2026-500500",
          "auditor /api/readings?person=governor",
          "auditor /api/unmoved",
          "auditor /api/reports/editions",
          "auditor /api/requests/KPC-2026-500500");

  @Autowired Office office;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired Demonstration demonstration;
  @Autowired CountedStatements statements;
  @LocalServerPort int port;

  private final List<QueryInfo> asked = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void fill() {
    demonstration.createPeople();
    office.itIs("2026-06-01T09:00");
    new ResourceDatabasePopulator(new ClassPathResource("filled-tables.sql")).execute(dataSource);
  }

  @AfterEach
  void presentAgain() {
    statements.to(null);
    ClockUtil.reset();
  }

  @Test
  @DisplayName("go by the indexes of the golden file")
  void plans() throws Exception {
    var plans = new StringBuilder();
    for (var call : CALLS) {
      plans.append(call).append('\n');
      plans(call).forEach(each -> plans.append("  ").append(each).append('\n'));
    }
    if (Boolean.getBoolean("renew")) {
      Files.writeString(GOLDEN, plans);
    }
    assertThat(plans.toString())
        .as("Renew %s: ./mvnw test -Dtest=ListPlansTest -Drenew=true", GOLDEN)
        .isEqualTo(Files.readString(GOLDEN));
  }

  private Set<String> plans(String call) throws Exception {
    var parts = call.split(" ");
    asked.clear();
    statements.to(this::note);
    var answer = Caller.basic(port, parts[0], Demonstration.PASSWORD).get(parts[1]);
    statements.to(null);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var found = new TreeSet<String>();
    try (var connection = dataSource.getConnection()) {
      for (var query : asked) {
        if (query.getQuery().strip().toLowerCase(Locale.ROOT).matches("(?s)(select|insert).*")) {
          collect(explained(connection, query), found);
        }
      }
    }
    return found;
  }

  // What is done beside the call, from time to time, is no part of it.
  private void note(QueryInfo query) {
    if (Thread.currentThread().getName().startsWith("http-")) {
      asked.add(query);
    }
  }

  private static JsonNode explained(Connection connection, QueryInfo query) throws Exception {
    try (var statement = connection.prepareStatement("explain (format json) " + query.getQuery())) {
      var values = query.getParametersList();
      for (var value : values.isEmpty() ? List.<Object>of() : List.copyOf(values.get(0))) {
        var set = (net.ttddyy.dsproxy.proxy.ParameterSetOperation) value;
        set.getMethod().invoke(statement, set.getArgs());
      }
      return plan(statement);
    }
  }

  private static JsonNode plan(PreparedStatement statement) throws Exception {
    try (var rows = statement.executeQuery()) {
      rows.next();
      return new ObjectMapper().readTree(rows.getString(1)).get(0).get("Plan");
    }
  }

  private static void collect(JsonNode node, Set<String> found) {
    var table = node.path("Relation Name").asText();
    if (GROWING.contains(table) && !node.path("Node Type").asText().equals("ModifyTable")) {
      var indexes = new TreeSet<String>();
      indexes(node, indexes);
      found.add(table + (indexes.isEmpty() ? " WHOLE" : " by " + String.join(" and ", indexes)));
    }
    node.path("Plans").forEach(below -> collect(below, found));
  }

  // A bitmap scan names its indexes below itself.
  private static void indexes(JsonNode node, Set<String> indexes) {
    if (node.has("Index Name")) {
      indexes.add(node.get("Index Name").asText());
    }
    if (node.path("Node Type").asText().startsWith("Bitmap")) {
      node.path("Plans").forEach(below -> indexes(below, indexes));
    }
  }
}
