package org.sala.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.sala.engine.AlreadyDone;
import org.sala.engine.TooManyLogIns;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
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
  AWAY(
      HttpStatus.SERVICE_UNAVAILABLE,
      "The database does not answer or has no room left. Nothing was stored. Try again in a moment;"
          + " if it lasts, tell whoever runs Sala.",
      "មូលដ្ឋានទិន្នន័យមិនឆ្លើយ ឬគ្មានកន្លែងទំនេរ។ គ្មានអ្វីត្រូវបានរក្សាទុកទេ។ សូមសាកម្តងទៀតបន្តិចទៀត។"
          + " បើនៅតែដដែល សូមប្រាប់អ្នកថែទាំ Sala។"),
  BUSY(
      HttpStatus.SERVICE_UNAVAILABLE,
      "Other work holds what is needed here, or it took too long. Nothing was stored. Try again in a"
          + " moment.",
      "ការងារផ្សេងកំពុងប្រើទិន្នន័យនេះ ឬវាចំណាយពេលយូរពេក។ គ្មានអ្វីត្រូវបានរក្សាទុកទេ។"
          + " សូមសាកម្តងទៀតបន្តិចទៀត។"),
  LOST_RACE(HttpStatus.CONFLICT, AlreadyDone.EN, AlreadyDone.KM),
  UNFIT(
      HttpStatus.UNPROCESSABLE_ENTITY,
      "The database does not take what was sent. Nothing was stored. Check the values.",
      "មូលដ្ឋានទិន្នន័យមិនទទួលអ្វីដែលបានផ្ញើទេ។ គ្មានអ្វីត្រូវបានរក្សាទុក។ សូមពិនិត្យតម្លៃ។"),
  UNREADABLE(
      HttpStatus.BAD_REQUEST,
      "The address or a value holds characters that are not taken. Check it.",
      "អាសយដ្ឋាន ឬតម្លៃមានតួអក្សរដែលមិនទទួល។ សូមពិនិត្យ។");

  /** After how many seconds it is worth trying again. */
  static final String RETRY_AFTER = "5";

  private final HttpStatus status;
  private final String en;
  private final String km;

  Trouble(HttpStatus status, String en, String km) {
    this.status = status;
    this.en = en;
    this.km = km;
  }

  HttpStatus status() {
    return status;
  }

  String en() {
    return en;
  }

  String km() {
    return km;
  }

  boolean isOutage() {
    return status == HttpStatus.SERVICE_UNAVAILABLE;
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
    if (cause instanceof RequestRejectedException) {
      return UNREADABLE;
    }
    if (isLostRace(cause)) {
      return LOST_RACE;
    }
    if (cause instanceof PessimisticLockingFailureException
        || cause instanceof QueryTimeoutException
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

  private static boolean isLostRace(Throwable cause) {
    return cause instanceof AlreadyDone
        || cause instanceof OptimisticLockingException
        || cause instanceof OptimisticLockingFailureException
        || cause instanceof TaskAlreadyClaimedException
        || says(cause, "Cannot restore state of process instance")
        || cause instanceof NullValueException && says(cause, "Cannot find task with id");
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
