package org.sala.team;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseGuests;
import org.sala.casefile.Entry;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.notification.Audience;
import org.sala.notification.Notifications;
import org.springframework.stereotype.Component;

/**
 * Lets the members of a joint team who have an account into the case, tells them who leads it, and
 * sets the date of the first interim report (R49).
 */
@Component
class FormJointTeam implements JavaDelegate {

  private final CaseFile caseFile;
  private final CaseGuests guests;
  private final InterimReports reports;
  private final Notifications notifications;

  FormJointTeam(
      CaseFile caseFile, CaseGuests guests, InterimReports reports, Notifications notifications) {
    this.caseFile = caseFile;
    this.guests = guests;
    this.reports = reports;
    this.notifications = notifications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var process = execution.getProcessInstanceId();
    var team = caseFile.latest(number, JointTeamProcess.Forms.NAME_JOINT_TEAM).orElseThrow();
    var members = members(team);
    guests.letIn(number, process, members);
    reports.first(execution);
    var lead = lead(team);
    members.forEach(
        member ->
            notifications.send(
                "joint-team:" + process + ":" + member,
                number,
                new Audience.Person(member),
                Wording.of("team.member", number, lead)));
  }

  private static List<String> members(Entry team) {
    return team.fields().stream()
        .filter(field -> field.key().equals("memberAccounts"))
        .flatMap(field -> field.value() instanceof List<?> all ? all.stream() : Stream.empty())
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .toList();
  }

  private static Bilingual lead(Entry team) {
    return team.fields().stream()
        .filter(field -> field.key().equals("officer"))
        .map(field -> Bilingual.same(field.shown()))
        .findFirst()
        .orElseThrow();
  }
}
