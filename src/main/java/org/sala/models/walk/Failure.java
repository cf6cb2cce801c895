package org.sala.models.walk;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.springframework.transaction.TransactionTimedOutException;

/** What an error that an invented case met means, in words. */
final class Failure {

  private static final Pattern UNKNOWN =
      Pattern.compile("Cannot resolve identifier '([^']+)'|Unknown property used in .*?\\{(\\w+)");
  private static final Pattern NO_WAY = Pattern.compile("ENGINE-02004|No outgoing sequence flow");
  // Others hold a row, time is up, two wait for each other: that is no fault of the model.
  private static final Set<String> BUSY = Set.of("55P03", "57014", "40P01", "40001");
  private static final int LONGEST = 300;

  private Failure() {}

  /**
   * Whether the case only came into somebody's way, took too long, or was told something that Sala
   * tells to one of several alone.
   */
  static boolean isNoFault(Throwable error) {
    return has(
        error,
        cause ->
            cause instanceof TransactionTimedOutException
                || cause instanceof MismatchingMessageCorrelationException
                || cause instanceof SQLException sql && BUSY.contains(sql.getSQLState()));
  }

  /** What happened at a step. */
  static Bilingual at(Bilingual step, Throwable error) {
    for (var cause = error; cause != null; cause = cause.getCause()) {
      var message = String.valueOf(cause.getMessage());
      var unknown = UNKNOWN.matcher(message);
      if (unknown.find()) {
        var name = unknown.group(1) == null ? unknown.group(2) : unknown.group(1);
        return Wording.of("models.walk.stops.unknown", step, name);
      }
      if (NO_WAY.matcher(message).find()) {
        return Wording.of("models.walk.stops.no-way", step);
      }
      if (cause instanceof Refusal refusal) {
        return Wording.of("models.walk.stops.fails", step, said(refusal));
      }
    }
    return Wording.of("models.walk.stops.fails", step, firstLine(error));
  }

  /** The first sentence of a refusal. */
  static Bilingual said(Refusal refusal) {
    return refusal.problems().get(0).text();
  }

  private static Bilingual firstLine(Throwable error) {
    var line = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    return Bilingual.same(line.substring(0, Math.min(line.length(), LONGEST)));
  }

  private static boolean has(Throwable error, Predicate<Throwable> what) {
    for (var cause = error; cause != null; cause = cause.getCause()) {
      if (what.test(cause)) {
        return true;
      }
    }
    return false;
  }
}
