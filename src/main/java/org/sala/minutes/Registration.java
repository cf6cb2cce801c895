package org.sala.minutes;

import java.util.List;
import org.sala.casefile.CaseNumbers;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Wording;
import org.sala.minutes.Import.Status;
import org.sala.minutes.Imports.Waiting;
import org.sala.minutes.line.LineCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers the right lines of minutes, a few in one transaction, so that what they have in common
 * is asked once; where one of them is wrong, each by itself. What is done is written in the same
 * transaction: after a crash the next start, or another node, goes on where this one stopped, and
 * no line is registered twice.
 */
@Service
class Registration {

  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  private static final int TOGETHER = 10;

  static final List<Problem> FAILURE =
      List.of(new Problem("", Wording.of("minutes.registration-failed")));

  private final Imports imports;
  private final Rows rows;
  private final OutstandingLines outstanding;
  private final LineChecks checks;
  private final LineRegistration registration;
  private final TransactionTemplate transaction;
  private final LateLines lateLines;
  private final HeldMeetings meetings;
  private final CaseNumbers numbers;

  Registration(
      Imports imports,
      Rows rows,
      OutstandingLines outstanding,
      LineChecks checks,
      LineRegistration registration,
      TransactionTemplate transaction,
      LateLines lateLines,
      HeldMeetings meetings,
      CaseNumbers numbers) {
    this.lateLines = lateLines;
    this.meetings = meetings;
    this.numbers = numbers;
    this.imports = imports;
    this.rows = rows;
    this.outstanding = outstanding;
    this.checks = checks;
    this.registration = registration;
    this.transaction = transaction;
  }

  /** Registers whatever waits, and returns when nothing waits that nobody else works on. */
  void work() {
    while (Boolean.TRUE.equals(transaction.execute(status -> registerNext()))) {
      LOG.info("Minutes were registered.");
    }
  }

  // The transaction around does nothing but hold the import against other nodes.
  private boolean registerNext() {
    var next = imports.take(Status.REGISTERING);
    next.ifPresent(
        taken -> {
          register(taken);
          lateLines.tell(imports.find(taken.id()).orElseThrow());
          imports.status(taken.id(), Status.REGISTERED);
        });
    return next.isPresent();
  }

  private void register(Waiting taken) {
    var of = imports.find(taken.id()).orElseThrow();
    var check = checks.of(of);
    var year =
        meetings
            .find(of.meetingNumber())
            .map(meeting -> meeting.day().getYear())
            .orElse(EngineClock.today().getYear());
    for (var lines = outstanding.toRegister(of.id(), 0);
        !lines.isEmpty();
        lines = outstanding.toRegister(of.id(), lines.get(lines.size() - 1))) {
      for (int from = 0; from < lines.size(); from += TOGETHER) {
        var portion = lines.subList(from, Math.min(from + TOGETHER, lines.size()));
        var reserved = numbers.reserve(Kind.REQUEST, year, outstanding.countNew(of.id(), portion));
        numbers.using(reserved, () -> register(of, check, portion, taken.registeredBy()));
      }
    }
  }

  private void register(Import of, LineCheck check, List<Integer> portion, String user) {
    try {
      goOn();
      registration.register(of, check, portion, user);
    } catch (RuntimeException oneOfThem) {
      for (var line : portion) {
        goOn();
        register(of, check, line, user);
      }
    }
  }

  private static void goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("Sala stops; the next start goes on with the minutes.");
    }
  }

  private void register(Import of, LineCheck check, int line, String user) {
    try {
      registration.register(of, check, List.of(line), user);
    } catch (Refusal refusal) {
      rows.refuse(of.id(), line, refusal.problems());
    } catch (RuntimeException e) {
      // The class alone: a message of the database may quote what people wrote.
      LOG.error("Line {} of import {} failed: {}", line, of.id(), e.getClass().getName());
      rows.refuse(of.id(), line, FAILURE);
    }
  }
}
