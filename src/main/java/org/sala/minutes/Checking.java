package org.sala.minutes;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Wording;
import org.sala.minutes.Assessment.Frame;
import org.sala.minutes.Import.Status;
import org.sala.minutes.Row.State;
import org.sala.request.RequestAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks the lines that were read behind the page, a few in one transaction; where one of them
 * fails, each by itself. What is checked is written at once: the page can tell how far it is, and
 * after a crash the next start, or another node, goes on.
 */
@Service
class Checking {

  private static final Logger LOG = LoggerFactory.getLogger(Checking.class);

  private static final int TOGETHER = 25;

  static final List<Problem> FAILURE = List.of(new Problem("", Wording.of("minutes.check-failed")));

  private final Imports imports;
  private final Rows rows;
  private final OutstandingLines outstanding;
  private final LineChecks checks;
  private final Assessment assessment;
  private final RequestAccess access;
  private final CorrectedCopies copies;
  private final TransactionTemplate transaction;
  private final TransactionTemplate together;

  Checking(
      Imports imports,
      Rows rows,
      OutstandingLines outstanding,
      LineChecks checks,
      Assessment assessment,
      RequestAccess access,
      CorrectedCopies copies,
      PlatformTransactionManager transactions) {
    this.imports = imports;
    this.rows = rows;
    this.outstanding = outstanding;
    this.checks = checks;
    this.assessment = assessment;
    this.access = access;
    this.copies = copies;
    this.transaction = new TransactionTemplate(transactions);
    this.together = new TransactionTemplate(transactions);
    this.together.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Checks whatever waits, and returns when nothing waits that nobody else works on. */
  void work() {
    while (Boolean.TRUE.equals(transaction.execute(status -> checkNext()))) {
      LOG.info("Minutes were checked.");
    }
  }

  // The transaction around does nothing but hold the import against other nodes.
  private boolean checkNext() {
    var next = imports.take(Status.CHECKING);
    next.ifPresent(
        taken -> {
          check(imports.find(taken.id()).orElseThrow());
          imports.status(taken.id(), Status.DRAFT);
        });
    return next.isPresent();
  }

  private void check(Import of) {
    together.executeWithoutResult(status -> copies.compare(of));
    var frame = assessment.forAll(of, checks.of(of), access.person(of.begunBy()));
    for (var lines = outstanding.toCheck(of.id(), 0);
        !lines.isEmpty();
        lines = outstanding.toCheck(of.id(), lines.get(lines.size() - 1))) {
      for (int from = 0; from < lines.size(); from += TOGETHER) {
        check(frame, lines.subList(from, Math.min(from + TOGETHER, lines.size())));
      }
    }
  }

  private void check(Frame frame, List<Integer> portion) {
    try {
      goOn();
      together.executeWithoutResult(status -> assess(frame, portion));
    } catch (RuntimeException oneOfThem) {
      for (var line : portion) {
        goOn();
        check(frame, line);
      }
    }
  }

  private static void goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("Sala stops; the next start goes on with the minutes.");
    }
  }

  private void check(Frame frame, int line) {
    var id = frame.of().id();
    try {
      together.executeWithoutResult(status -> assess(frame, List.of(line)));
    } catch (RuntimeException e) {
      // The class alone: a message of the database may quote what people wrote.
      LOG.error("Line {} of import {} failed: {}", line, id, e.getClass().getName());
      together.executeWithoutResult(status -> rows.refuse(id, line, State.NEW, FAILURE));
    }
  }

  private void assess(Frame frame, List<Integer> portion) {
    var lines = rows.find(frame.of().id(), portion);
    var keys =
        lines.stream()
            .flatMap(row -> Stream.of(row.key(), row.asked()))
            .filter(Objects::nonNull)
            .toList();
    var facts = assessment.facts(frame.of(), keys);
    lines.forEach(row -> assessment.assess(frame, facts, row));
  }
}
