package org.sala.notice;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.ModelProperties.Milestones;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Drives the engine for notices; the number of the notice is the business key. */
@Component
class NoticeLifecycle implements Milestones {

  private final RuntimeService runtime;
  private final SystemAuthority system;
  private final Notices notices;

  NoticeLifecycle(@Lazy RuntimeService runtime, SystemAuthority system, Notices notices) {
    this.runtime = runtime;
    this.system = system;
    this.notices = notices;
  }

  /** A notice came in: its process starts. */
  void receive(String number, Map<String, Object> variables) {
    system.run(
        () -> runtime.startProcessInstanceByKey(ActivityNoticeProcess.KEY, number, variables));
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
