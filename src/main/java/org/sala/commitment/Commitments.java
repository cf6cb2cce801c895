package org.sala.commitment;

import java.time.LocalDate;
import java.util.List;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Entry;
import org.sala.language.Days;
import org.sala.request.RequestLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the administration at its word: each promise gets somebody who keeps it, a date and an end
 * (R10). A request cannot close while one of its promises is open.
 */
@Service
public class Commitments {

  private static final String DRAFT = "draft-answer";
  private static final String DECISION = "decide-escalation";

  private final CommitmentRegister register;
  private final CommitmentLifecycle lifecycle;
  private final RequestLifecycle requests;
  private final CaseFile caseFile;
  private final PromiseDates dates;

  Commitments(
      CommitmentRegister register,
      CommitmentLifecycle lifecycle,
      RequestLifecycle requests,
      CaseFile caseFile,
      PromiseDates dates) {
    this.dates = dates;
    this.register = register;
    this.lifecycle = lifecycle;
    this.requests = requests;
    this.caseFile = caseFile;
  }

  /**
   * Records a promise and starts following it.
   *
   * @param source {@code MEETING}, {@code ANSWER} or {@code GOVERNOR}
   * @param unit the code of the unit that has to keep it
   * @param promisedBy who gave their word, or null
   * @param dueOn by which day, in Cambodia
   * @param recordedBy the person at work
   */
  @Transactional
  public void record(
      String caseNumber,
      String source,
      String promise,
      String unit,
      String promisedBy,
      LocalDate dueOn,
      String recordedBy) {
    var made =
        new Commitment(0, caseNumber, source, promise, unit, promisedBy, null, dueOn, null, null);
    record(made, recordedBy, null);
  }

  /**
   * Records what was promised in the forms of a case: every form may ask {@code commitment}, {@code
   * commitmentUnit} and {@code commitmentDueOn}. Only the latest entry of a form counts, and each
   * entry once. What a draft promised that a decision has put aside was never promised.
   */
  @Transactional
  public void recordFromForms(String caseNumber, String source) {
    var closing = caseFile.latest(caseNumber, DECISION, "decision", "CLOSE").map(Entry::id);
    caseFile.latestWith(caseNumber, "commitment").stream()
        .filter(entry -> !entry.formId().equals(DRAFT) || closing.orElse(0L) < entry.id())
        .forEach(entry -> record(promisedIn(entry, source), entry.author(), entry.id()));
  }

  /** Records what was promised in the latest entry of one form, and nothing of any other. */
  @Transactional
  public void recordFromForm(String caseNumber, String form, String source) {
    caseFile
        .latest(caseNumber, form)
        .filter(entry -> entry.text("commitment").isPresent())
        .ifPresent(entry -> record(promisedIn(entry, source), entry.author(), entry.id()));
  }

  /** The open promises for which an account gave its word. */
  public List<Commitment> openOf(String account) {
    return register.openOf(account);
  }

  /**
   * By when a promise is to be kept for which no day was said: working days of the table
   * "Commitment deadlines", counted from the day on which it was given.
   */
  public LocalDate dueWithoutDay(String source, LocalDate given) {
    return dates.withoutDay(source, given);
  }

  private Commitment promisedIn(Entry entry, String source) {
    return new Commitment(
        0,
        entry.caseNumber(),
        source,
        entry.text("commitment").orElseThrow(),
        entry.text("commitmentUnit").orElseThrow(),
        entry.author(),
        entry.actingFor(),
        entry
            .text("commitmentDueOn")
            .map(LocalDate::parse)
            .orElseGet(() -> dueWithoutDay(source, Days.of(entry.writtenAt()))),
        null,
        null);
  }

  private void record(Commitment made, String recordedBy, Long entry) {
    register
        .insert(made, recordedBy, entry)
        .ifPresent(
            id -> {
              register.startedAs(id, lifecycle.start(made));
              if (Kind.REQUEST.isOf(made.caseNumber())) {
                requests.promised(made.caseNumber());
              }
            });
  }

  /** Ends a commitment with evidence; a request that waited for its last promise goes on. */
  void end(Commitment commitment, String outcome, String evidence, String by) {
    register.hold(commitment.caseNumber());
    register.end(commitment.id(), outcome, evidence, by);
    if (Kind.REQUEST.isOf(commitment.caseNumber())
        && register.lastOpen(commitment.caseNumber()).isEmpty()) {
      requests.promisesEnded(commitment.caseNumber());
    }
  }
}
