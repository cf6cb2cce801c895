package org.sala.notice;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.intake.NewRequest;
import org.sala.intake.NewRequest.NewRequester;
import org.sala.intake.NewRequest.NewRespondent;
import org.sala.intake.NewRequest.Priority;
import org.sala.intake.NewRequest.RequesterKind;
import org.sala.intake.NewRequest.RespondentKind;
import org.sala.intake.RequestIntake;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.request.Channel;
import org.springframework.stereotype.Component;

/**
 * Registers an urgent request against the authority that prevented an activity. A request against
 * an authority goes to the governor's office, above any authority of the province (R06, R08).
 */
@Component
class StartObstructionRequest implements JavaDelegate {

  private static final String CATEGORY = "CSO-ACT";

  private final Notices notices;
  private final CaseFile caseFile;
  private final RequestIntake intake;

  StartObstructionRequest(Notices notices, CaseFile caseFile, RequestIntake intake) {
    this.notices = notices;
    this.caseFile = caseFile;
    this.intake = intake;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var notice = notices.get(execution.getProcessBusinessKey());
    var told = caseFile.latest(notice.number(), "record-activity").orElseThrow();
    var request =
        intake
            .register(request(notice, told), told.author(), "obstruction-" + notice.number())
            .number();
    notices.obstruction(notice.number(), request);
    link(request, Wording.of("notice.notice"), notice.number());
    link(notice.number(), Wording.of("notice.urgent-request"), request);
  }

  private static NewRequest request(Notice notice, Entry told) {
    return new NewRequest(
        Channel.LETTER,
        CATEGORY,
        Priority.URGENT,
        notice.placeCode(),
        notice.placeDetail(),
        notice.subject(),
        told.text("account").orElseThrow(),
        null,
        new NewRequester(
            RequesterKind.NGO,
            notice.organisation(),
            notice.contactName(),
            notice.contactPhone(),
            null,
            false,
            null),
        new NewRespondent(
            RespondentKind.AUTHORITY,
            told.text("authorityName").orElse(null),
            told.text("authorityUnit").orElse(null)),
        null,
        null,
        null,
        null);
  }

  private void link(String number, Bilingual label, String other) {
    caseFile.add(
        Draft.event(
            number,
            "LINKED",
            Wording.of("notice.entry.linked"),
            Entry.SALA,
            new Field("linked", label, other, other)));
  }
}
