package org.sala.web;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Sala's own statements: those that answer a person's question end after {@value
 * #SECONDS_OF_QUESTIONS} seconds, others after the time of the settings.
 */
@Component("jdbcTemplate")
class CallStatements extends JdbcTemplate {

  private static final int SECONDS_OF_QUESTIONS = 5;

  CallStatements(DataSource dataSource, JdbcProperties settings) {
    super(dataSource);
    var most = settings.getTemplate().getQueryTimeout();
    if (most != null) {
      setQueryTimeout((int) most.toSeconds());
    }
  }

  @Override
  public int getQueryTimeout() {
    int usual = super.getQueryTimeout();
    return HttpCall.isQuestion() && (usual <= 0 || usual > SECONDS_OF_QUESTIONS)
        ? SECONDS_OF_QUESTIONS
        : usual;
  }
}
