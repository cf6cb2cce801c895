package org.sala.report;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/** Keeps the report of a meeting in both languages as the governor noted it. */
@Component
class KeepReport implements JavaDelegate {

  private final Printing printing;
  private final MeetingReport report;
  private final CaseFile caseFile;

  KeepReport(Printing printing, MeetingReport report, CaseFile caseFile) {
    this.printing = printing;
    this.report = report;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var number = execution.getProcessBusinessKey();
    var governor = caseFile.latest(number, "note-report").orElseThrow().author();
    var asked = new Asked(number, null, null, "");
    var kept = new ArrayList<Field>();
    for (var language : List.of(Language.KM, Language.EN)) {
      var edition = printing.printFinal(report, asked, language, governor).edition();
      kept.add(
          Field.text(
              language.code(),
              Wording.of("report.edition", Long.toString(edition.number())),
              edition.fileName() + " · SHA-256 " + edition.sha256()));
    }
    caseFile.add(
        Draft.event(
            number,
            "REPORT_KEPT",
            Wording.of("report.kept-as-noted"),
            Entry.SALA,
            kept.toArray(Field[]::new)));
  }
}
