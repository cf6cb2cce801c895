package org.sala.answer;

import java.util.Comparator;
import java.util.stream.Stream;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.request.Answers;
import org.springframework.stereotype.Component;

/** Finds the answer that was approved last, by the unit or by a decision from above. */
@Component
public class ApprovedAnswers {

  private static final String CORRECTION = "CORRECTIVE_ACTION";

  private final CaseFile caseFile;

  ApprovedAnswers(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  /** The answer to send; who approved it is {@code sala} where the case file names nobody. */
  public ApprovedAnswer of(String number) {
    return Stream.of(
            caseFile.latest(number, "approve-answer"),
            caseFile.latest(number, "approve-answer-as-governor"),
            caseFile.latest(number, "decide-escalation", "decision", "CLOSE"))
        .flatMap(entry -> entry.stream())
        .max(Comparator.comparing(Entry::id))
        .map(approval -> answer(number, approval))
        .orElseGet(() -> drafted(number, Entry.SALA, null));
  }

  private ApprovedAnswer answer(String number, Entry approval) {
    return "decide-escalation".equals(approval.formId())
        ? new ApprovedAnswer(
            approval.author(),
            approval.actingFor(),
            Answers.BY_DECISION,
            false,
            approval.text("explanation").orElse(""))
        : drafted(number, approval.author(), approval.actingFor());
  }

  private ApprovedAnswer drafted(String number, String approvedBy, String actingFor) {
    var draft = caseFile.latest(number, "draft-answer");
    var outcome = draft.flatMap(entry -> entry.text("outcomeKind")).orElse("ANSWERED");
    return new ApprovedAnswer(
        approvedBy,
        actingFor,
        outcome,
        outcome.equals(CORRECTION)
            || draft.flatMap(entry -> entry.text("correctiveAction")).isPresent(),
        draft.flatMap(entry -> entry.text("answer")).orElse(""));
  }
}
