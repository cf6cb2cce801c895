package org.sala.web;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sala's own statements: those that answer a person's question end after {@value
 * #SECONDS_OF_QUESTIONS} seconds, others after the time of the settings. A database that freezes
 * under a short call is given up as {@link CallTransactions} does it; the pool sets the connection
 * back.
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

  @Override
  protected void applyStatementSettings(Statement statement) throws SQLException {
    if (HttpCall.isShort() && !TransactionSynchronizationManager.isActualTransactionActive()) {
      statement.getConnection().setNetworkTimeout(Runnable::run, HttpCall.silence());
    }
    super.applyStatementSettings(statement);
    if (HttpCall.isQuestion() && statement.getQueryTimeout() > SECONDS_OF_QUESTIONS) {
      statement.setQueryTimeout(SECONDS_OF_QUESTIONS); // what is left of a transaction may be more
    }
  }
}
