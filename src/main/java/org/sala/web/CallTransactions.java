package org.sala.web;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * The one transaction manager of engine and case file. A transaction of a person's call ends within
 * {@value #SECONDS} seconds, of a call that reads or writes much within {@value #LONG_SECONDS}:
 * each of its statements is given what is left of them. A database that freezes under a call is
 * given up soon after ({@link HttpCall#silence}); the pool sets the connection back to the driver's
 * own timeout. Jobs, and what runs at the start, take their time.
 */
@Component("transactionManager")
class CallTransactions extends JdbcTransactionManager implements PlatformTransactionManager {

  private static final long serialVersionUID = 1L;

  private static final int SECONDS = 20;

  private static final int LONG_SECONDS = 60;

  CallTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected int determineTimeout(TransactionDefinition definition) {
    int asked = super.determineTimeout(definition);
    if (asked != TransactionDefinition.TIMEOUT_DEFAULT || !HttpCall.isUnderWay()) {
      return asked;
    }
    return HttpCall.isShort() ? SECONDS : LONG_SECONDS;
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    if (HttpCall.isShort()) {
      var connection = ((JdbcTransactionObjectSupport) transaction).getConnectionHolder();
      try {
        connection.getConnection().setNetworkTimeout(Runnable::run, HttpCall.silence());
      } catch (SQLException e) {
        doCleanupAfterCompletion(transaction);
        throw new CannotCreateTransactionException("The connection is not usable.", e);
      }
    }
  }
}
