package org.sala.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.sala.engine.AlreadyDone;
import org.sala.engine.TooManyLogIns;
import org.sala.evidence.TooManyFiles;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;

/**
 * What kind of trouble a failure is, told by its causes and not by where it came out: every door
 * says the same about the same trouble.
 */
enum Trouble {
  AWAY(HttpStatus.SERVICE_UNAVAILABLE, "web.status.503"),
  RESTORED(HttpStatus.SERVICE_UNAVAILABLE, "web.restored"),
  BUSY(HttpStatus.SERVICE_UNAVAILABLE, "web.busy"),
  LOST_RACE(HttpStatus.CONFLICT, AlreadyDone.WORDING),
  UNFIT(HttpStatus.UNPROCESSABLE_ENTITY, "web.unfit"),
  UNREADABLE(HttpStatus.BAD_REQUEST, "web.unreadable");

  /** After how many seconds it is worth trying again. */
  static final String RETRY_AFTER = "5";

  private final HttpStatus status;
  private final String key;

  Trouble(HttpStatus status, String key) {
    this.status = status;
    this.key = key;
  }

  HttpStatus status() {
    return status;
  }

  /** What it says to the reader. */
  Bilingual text() {
    return Wording.of(key);
  }

  boolean isOutage() {
    return this == AWAY || this == BUSY;
  }

  /** The trouble behind a failure, or nothing if it is of no known kind. */
  static Optional<Trouble> of(Throwable failure) {
    Optional<Trouble> found = Optional.empty();
    for (var cause = failure; cause != null && found.isEmpty(); cause = cause.getCause()) {
      found = Optional.ofNullable(ofOne(cause));
    }
    return found;
  }

  private static Trouble ofOne(Throwable cause) {
    if (cause instanceof SQLException sql) {
      return ofSql(sql);
    }
    if (cause instanceof TransactionSystemException rolledBack
        && rolledBack.getOriginalException() != null) {
      return of(rolledBack.getOriginalException()).orElse(null); // what made it roll back
    }
    if (cause instanceof RestoreDoor.NotReleased) {
      return RESTORED;
    }
    if (cause instanceof RequestRejectedException) {
      return UNREADABLE;
    }
    if (AlreadyDone.isBehind(cause)) {
      return LOST_RACE;
    }
    if (cause instanceof PessimisticLockingFailureException
        || cause instanceof QueryTimeoutException
        || cause instanceof TooManyFiles
        || cause instanceof TooManyLogIns
        || cause instanceof TransactionTimedOutException) {
      return BUSY;
    }
    // Only where no cause below says more: a pool without a connection, a connection that broke.
    return cause.getCause() == null
            && (cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException)
        ? AWAY
        : null;
  }

  private static boolean says(Throwable cause, String words) {
    return cause.getMessage() != null && cause.getMessage().contains(words);
  }

  // The codes of PostgreSQL: their first two letters are the kind.
  private static Trouble ofSql(SQLException sql) {
    if (sql instanceof SQLTransientConnectionException || says(sql, "Connection is closed")) {
      return AWAY;
    }
    var state = String.valueOf(sql.getSQLState());
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "08", "53", "58", "XX" -> AWAY;
      case "57" -> state.equals("57014") ? BUSY : AWAY;
      case "55" -> BUSY;
      case "40" -> LOST_RACE;
      case "22", "23" -> UNFIT;
      case "25" -> state.equals("25P03") ? BUSY : null;
      default -> null;
    };
  }
}
