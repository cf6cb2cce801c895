package org.sala.commitment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.springframework.stereotype.Component;

/** Finds the commitment that a running process follows, and what was last written about it. */
@Component
class FollowedCommitment {

  private final CommitmentRegister register;
  private final CaseFile caseFile;

  FollowedCommitment(CommitmentRegister register, CaseFile caseFile) {
    this.register = register;
    this.caseFile = caseFile;
  }

  Commitment of(DelegateExecution execution) {
    return register.ofProcess(execution.getProcessInstanceId()).orElseThrow();
  }

  /** The decision on it. */
  Entry decision(Commitment commitment) {
    return latest(commitment, "decide-on-promise");
  }

  /** What its unit or its decider wrote when it was kept. */
  Entry evidence(Commitment commitment, boolean decided) {
    return latest(commitment, decided ? "decide-on-promise" : "keep-promise");
  }

  // Two promises of one case can be worked on at once; the form says which is meant.
  private Entry latest(Commitment commitment, String form) {
    return caseFile
        .latest(commitment.caseNumber(), form, "promise", String.valueOf(commitment.id()))
        .orElseThrow();
  }
}
