package org.sala.notice;

import java.util.Map;
import org.sala.casefile.CaseLifecycle;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.ModelProperties.Milestones;
import org.springframework.stereotype.Component;

/** Drives the engine for notices; the number of the notice is the business key. */
@Component
class NoticeLifecycle implements Milestones {

  private final CaseLifecycle cases;
  private final Notices notices;

  NoticeLifecycle(CaseLifecycle cases, Notices notices) {
    this.cases = cases;
    this.notices = notices;
  }

  /** A notice came in: its process starts. */
  void receive(String number, Map<String, Object> variables) {
    cases.open(number, variables);
  }

  @Override
  public boolean follows(String caseNumber) {
    return Kind.NOTICE.isOf(caseNumber);
  }

  @Override
  public void reached(String number, String status) {
    notices.status(number, status);
  }

  @Override
  public void ended(String number, String outcome) {
    notices.close(number, outcome);
  }
}
