package org.sala.web;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * The one transaction manager of engine and case file. A transaction of a person's call ends within
 * {@value #SECONDS} seconds: each of its statements is given what is left of them. Jobs, and what
 * runs at the start, take their time.
 */
@Component("transactionManager")
class CallTransactions extends JdbcTransactionManager implements PlatformTransactionManager {

  private static final long serialVersionUID = 1L;
  private static final int SECONDS = 60;

  CallTransactions(DataSource dataSource) {
    super(dataSource);
  }

  @Override
  protected int determineTimeout(TransactionDefinition definition) {
    int asked = super.determineTimeout(definition);
    return asked == TransactionDefinition.TIMEOUT_DEFAULT && HttpCall.isUnderWay()
        ? SECONDS
        : asked;
  }
}
