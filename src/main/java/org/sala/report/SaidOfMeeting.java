package org.sala.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.report.Report.Block;
import org.sala.report.Report.Heading;
import org.springframework.stereotype.Component;

/** What the desk says of a meeting in its report: the summary, and how many requests there were. */
@Component
class SaidOfMeeting {

  private final CaseFile caseFile;

  SaidOfMeeting(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  /** The newest of each; nothing of what is not said yet. */
  List<Block> of(String meeting, Language language) {
    var blocks = new ArrayList<Block>();
    caseFile
        .latest(meeting, "submit-report")
        .flatMap(entry -> entry.text("summary"))
        .ifPresent(
            summary -> {
              blocks.add(new Heading(Wording.in(language, "report.summary")));
              blocks.add(Report.paragraph(summary));
            });
    caseFile
        .latest(meeting, "record-requests")
        .filter(entry -> entry.text("differenceReason").isPresent())
        .ifPresent(entry -> blocks.add(Report.paragraph(difference(entry, language))));
    return blocks;
  }

  private static String difference(Entry entry, Language language) {
    return Wording.in(
        language,
        "report.raised-and-registered",
        language.number(new BigDecimal(entry.text("requestsRaised").orElseThrow()).longValue()),
        entry.text("differenceReason").orElseThrow());
  }
}
