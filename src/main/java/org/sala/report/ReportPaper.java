package org.sala.report;

import java.util.List;
import org.sala.paper.PaperDraft;
import org.sala.paper.PaperField;
import org.sala.paper.PaperFile;
import org.sala.paper.PaperKind;
import org.sala.paper.PaperPart;
import org.sala.paper.PaperPrinting;
import org.sala.paper.PaperWords;
import org.sala.paper.Signature;
import org.sala.people.Units;
import org.springframework.stereotype.Component;

/**
 * Prints a report that is submitted on the official form, as a paper of the One Window unit, whose
 * head signs it. The register counts the report once it is final, not each print of a draft.
 */
@Component
class ReportPaper {

  private final PaperPrinting printing;
  private final Signature signature;
  private final Units units;

  ReportPaper(PaperPrinting printing, Signature signature, Units units) {
    this.printing = printing;
    this.signature = signature;
    this.units = units;
  }

  /** The report as it stands now, without a number of the register. */
  PaperFile draft(Report report, String meeting, String user) {
    return printing.unnumbered(paper(report, meeting, user));
  }

  /** The final report, kept in the case of the meeting under the next number of the register. */
  PaperFile register(Report report, String meeting, String user) {
    return printing.print(paper(report, meeting, user), user).file();
  }

  private PaperDraft paper(Report report, String meeting, String user) {
    var unit = units.get(Units.ONE_WINDOW);
    var language = report.language();
    var submitted = report.submitted();
    var words =
        new PaperWords()
            .put(PaperField.UNIT, unit.name().in(language))
            .put(PaperField.TITLE, report.title())
            .put(PaperField.ADDRESSEE, submitted.addressee())
            .put(PaperField.SUBJECT, submitted.subject())
            .put(PaperField.REFERENCE, String.join(" · ", reference(report)))
            .put(PaperField.INTRODUCTION, submitted.introduction())
            .put(PaperField.CLOSING, submitted.closing())
            .body(report.blocks().stream().map(block -> part(block, report)).toList());
    return new PaperDraft(
        PaperKind.MEETING_REPORT,
        meeting,
        language,
        null,
        false,
        words,
        null,
        signature.of(unit.headsGroup(), user).orElse(null),
        Signature.headOf(unit.name()));
  }

  // The theme stands in the subject already.
  private static List<String> reference(Report report) {
    return report.facts().subList(1, report.facts().size());
  }

  private static PaperPart part(Report.Block block, Report report) {
    if (block instanceof Report.Heading heading) {
      return new PaperPart.Heading(heading.text());
    }
    if (block instanceof Report.Paragraph paragraph) {
      return new PaperPart.Text(paragraph.text(), paragraph.small());
    }
    var table = (Report.Table) block;
    return new PaperPart.Grid(
        table.columns().stream().map(Report.Column::width).toList(),
        table.columns().stream().map(Report.Column::title).toList(),
        table.rows().stream().map(row -> line(row, report)).toList());
  }

  private static PaperPart.Line line(Report.Row row, Report report) {
    return new PaperPart.Line(
        row.cells().stream()
            .map(cell -> new PaperPart.Cell(cell.shown(report.language()), cell.count() != null))
            .toList(),
        row.total());
  }
}
