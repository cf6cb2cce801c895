package org.sala.report;

import org.springframework.stereotype.Component;

/** Writes a report as a file: one that is submitted stands on the official form. */
@Component
class ReportFiles {

  private final ReportPaper paper;

  ReportFiles(ReportPaper paper) {
    this.paper = paper;
  }

  /**
   * A file of a report as it stands now.
   *
   * @param meeting the meeting it is of; empty for none
   */
  byte[] of(Report report, Format format, String meeting, String user) {
    if (report.submitted() == null || format == Format.XLSX) {
      return format.print(report);
    }
    var both = paper.draft(report, meeting, user);
    return format == Format.PDF ? both.pdf() : both.docx();
  }

  /** The PDF of a final report, with its number in the register. */
  byte[] registered(Report report, String meeting, String user) {
    return paper.register(report, meeting, user).pdf();
  }
}
