package org.sala.routing;

import static org.sala.request.CitizenRequestProcess.Variables.OPINION_GROUPS;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.AccusedPersons;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestDates;
import org.springframework.stereotype.Component;

/** Asks the units that the officer chose for their opinions, each with a due date (R19). */
@Component
class AskSupportingUnits implements JavaDelegate {

  private final CaseFile caseFile;
  private final Appointments appointments;
  private final AccusedPersons accusations;
  private final RequestDates dates;

  AskSupportingUnits(
      CaseFile caseFile,
      Appointments appointments,
      AccusedPersons accusations,
      RequestDates dates) {
    this.caseFile = caseFile;
    this.appointments = appointments;
    this.accusations = accusations;
    this.dates = dates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var entry = caseFile.latest(execution.getProcessBusinessKey(), "examine-request").orElseThrow();
    var accused = accusations.of(execution.getProcessBusinessKey());
    var groups =
        chosen(entry).stream()
            .map(unit -> appointments.opinionGroup(unit, accused))
            .distinct()
            .toList();
    execution.setVariable(OPINION_GROUPS, new ArrayList<>(groups));
    var days = dates.serviceLevel(execution).days("opinionDays");
    dates.fromNow(execution, Dates.OPINION_DUE, days);
  }

  private static List<String> chosen(Entry entry) {
    return entry.fields().stream()
        .filter(field -> field.key().equals("opinionUnits"))
        .flatMap(field -> ((List<?>) field.value()).stream())
        .map(String::valueOf)
        .toList();
  }
}
