package org.sala.report;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Queries of many rows, fetched some at a time within the running transaction. */
final class Streaming {

  private static final int FETCHED_AT_ONCE = 1000;

  private Streaming() {}

  static JdbcClient from(DataSource database) {
    var template = new JdbcTemplate(database);
    template.setFetchSize(FETCHED_AT_ONCE);
    return JdbcClient.create(template);
  }
}
