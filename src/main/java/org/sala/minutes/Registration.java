package org.sala.minutes;

import java.util.List;
import org.sala.casefile.CaseNumbers;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.CaseNumbers.Reserved;
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

  private static final int TOGETHER = 25;

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
  private final RemovedLines removed;
  private final SecondHand secondHand;
  private final LineAnnexes annexes;

  Registration(
      Imports imports,
      Rows rows,
      OutstandingLines outstanding,
      LineChecks checks,
      LineRegistration registration,
      TransactionTemplate transaction,
      LateLines lateLines,
      HeldMeetings meetings,
      CaseNumbers numbers,
      RemovedLines removed,
      SecondHand secondHand,
      LineAnnexes annexes) {
    this.annexes = annexes;
    this.secondHand = secondHand;
    this.removed = removed;
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
          var of = imports.find(taken.id()).orElseThrow();
          lateLines.tell(of);
          annexes.finish(of, removed.forget(taken.id()));
          imports.status(taken.id(), Status.REGISTERED);
        });
    return next.isPresent();
  }

  private void register(Waiting taken) {
    var of = imports.find(taken.id()).orElseThrow();
    var portions = new Portions(TOGETHER, after -> outstanding.toRegister(of.id(), after));
    if (of.meetingNumber() == null) {
      registerAll(of, portions, taken.registeredBy()); // comments on one matter follow each other
    } else {
      secondHand.with(() -> registerAll(of, portions, taken.registeredBy()));
    }
  }

  private void registerAll(Import of, Portions portions, String user) {
    var check = checks.of(of);
    var year =
        meetings
            .find(of.meetingNumber())
            .map(meeting -> meeting.day().getYear())
            .orElse(EngineClock.today().getYear());
    for (var next = next(of, portions, year); next != null; next = next(of, portions, year)) {
      var portion = next.lines();
      numbers.using(next.reserved(), () -> register(of, check, portion, user));
    }
  }

  /** Lines and the numbers that their requests will have: a line further down has a higher one. */
  private record Numbered(List<Integer> lines, Reserved reserved) {}

  private Numbered next(Import of, Portions portions, int year) {
    synchronized (portions) {
      return portions
          .next()
          .map(lines -> new Numbered(lines, reserve(of, lines, year)))
          .orElse(null);
    }
  }

  private Reserved reserve(Import of, List<Integer> lines, int year) {
    return numbers.reserve(Kind.REQUEST, year, outstanding.countNew(of.id(), lines));
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
