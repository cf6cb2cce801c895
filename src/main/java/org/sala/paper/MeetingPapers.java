package org.sala.paper;

import org.sala.casefile.CaseAccess;
import org.sala.casefile.Publication;

/** Papers that tell what was raised at a meeting: who may have one, as SQL. */
public final class MeetingPapers {

  private MeetingPapers() {}

  /**
   * SQL that holds where no request was raised at the meeting of which the reader may not know, or
   * of which nothing may be made public although a paper printed at that moment could hold it.
   *
   * @param meeting the column that holds the number of the meeting
   * @param moment the column that holds the moment
   */
  public static String tellAllTo(String meeting, String moment) {
    return "not exists (select from request r where r.meeting_number = "
        + meeting
        + " and not (%s and %s))"
            .formatted(
                CaseAccess.notAccused("r.number"), Publication.publishedAt("r.number", moment));
  }

  /** SQL that holds for the papers of the register that a reader of {@code :tellsAll} may have. */
  static String kept() {
    // Told by another name than p, which the rule about publication takes for itself.
    return """
        (p.kind <> '%s' or :tellsAll and exists (select from
          (select p.case_number as meeting, p.printed_at as moment) paper where %s))
        """
        .formatted(PaperKind.MEETING_REPORT, tellAllTo("paper.meeting", "paper.moment"));
  }
}
