package org.sala.team;

import static org.sala.request.CitizenRequestProcess.Dates.INTERIM_REPORT_DUE;
import static org.sala.request.CitizenRequestProcess.Dates.INTERIM_REPORT_REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sala.engine.EngineClock;
import org.sala.language.Days;
import org.sala.request.RequestDates;
import org.sala.request.Requests;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;

/** When a joint team reports: every so many working days, by the table "Joint team deadlines". */
@Component
class InterimReports {

  private final RequestDates dates;
  private final Deadlines deadlines;
  private final ServiceLevels serviceLevels;
  private final Requests requests;

  InterimReports(
      RequestDates dates, Deadlines deadlines, ServiceLevels serviceLevels, Requests requests) {
    this.dates = dates;
    this.deadlines = deadlines;
    this.serviceLevels = serviceLevels;
    this.requests = requests;
  }

  /** The first report is counted from the day on which the team was formed. */
  void first(DelegateExecution execution) {
    set(execution, EngineClock.now());
  }

  /** The next one is counted from when the last was due; from now where that is long past. */
  void next(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var due = deadlines.find(number, INTERIM_REPORT_DUE).orElseThrow().dueAt();
    // From its morning: what is due at closing time would count as the day after.
    var last = LocalDate.ofInstant(due, Days.ZONE).atStartOfDay(Days.ZONE).toInstant();
    var asked = deadlines.count(number, last, asked(number), false).at();
    set(execution, asked.isAfter(EngineClock.now()) ? last : EngineClock.now());
  }

  private void set(DelegateExecution execution, Instant from) {
    var number = execution.getProcessBusinessKey();
    dates.fixed(execution, INTERIM_REPORT_DUE, from, days(number, "reportDays"));
    dates.fixed(execution, INTERIM_REPORT_REMINDER, from, asked(number));
  }

  private int asked(String number) {
    return Math.max(1, days(number, "reportDays") - days(number, "writingDays"));
  }

  private int days(String number, String column) {
    var category = requests.get(number).category();
    return serviceLevels.days(JointTeamProcess.DEADLINES, Map.of("category", category), column);
  }
}
