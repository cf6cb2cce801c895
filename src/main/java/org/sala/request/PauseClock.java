package org.sala.request;

import static org.sala.request.CitizenRequestProcess.Variables.INFORMATION_RECEIVED;
import static org.sala.request.CitizenRequestProcess.Variables.INFORMATION_REQUESTS;

import java.util.Comparator;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.engine.CaseFacts;
import org.sala.engine.EngineClock;
import org.sala.language.Wording;
import org.sala.notification.Notifications;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.servicelevel.CaseClock;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Component;

/** Stops the clock of a request while its requester is asked for information (R24). */
@Component
class PauseClock implements JavaDelegate {

  private final Deadlines deadlines;
  private final CaseClock clock;
  private final RequestDates dates;
  private final RequestLifecycle lifecycle;
  private final Notifications notifications;
  private final CaseFile caseFile;
  private final CaseFacts facts;

  PauseClock(
      Deadlines deadlines,
      CaseClock clock,
      RequestDates dates,
      RequestLifecycle lifecycle,
      Notifications notifications,
      CaseFile caseFile,
      CaseFacts facts) {
    this.facts = facts;
    this.deadlines = deadlines;
    this.clock = clock;
    this.dates = dates;
    this.lifecycle = lifecycle;
    this.notifications = notifications;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var asked = (Integer) facts.value(execution, INFORMATION_REQUESTS) + 1;
    // The whole request counts them, also where a decision interrupts this one.
    lifecycle.tell(number, Map.of(INFORMATION_REQUESTS, asked));
    execution.setVariable(INFORMATION_RECEIVED, "NO");
    var days = dates.serviceLevel(execution).days("informationDays");
    dates.fixed(execution, Dates.INFORMATION_DUE, EngineClock.now(), days);
    var until = deadlines.find(number, Dates.INFORMATION_DUE).orElseThrow();
    clock.pause(number, until.dueAt());
    lifecycle.refreshDates(number);
    var missing = missing(number);
    notifications.sendToRequester(
        "information-needed:" + number + ":" + asked,
        number,
        Wording.of("request.information-needed", number, missing, until.dueAt()));
  }

  // What was asked for last, as one list, in whichever form it was asked.
  private String missing(String number) {
    return caseFile.latestWith(number, "informationNeeded").stream()
        .max(Comparator.comparing(Entry::id))
        .flatMap(entry -> entry.text("informationNeeded"))
        .orElse("");
  }
}
