package org.sala.report;

import org.sala.casefile.CaseAccess;
import org.sala.casefile.Publication;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Person;
import org.sala.report.Report.Block;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts apart the requests that women put (R23); of organisations nobody states a gender. */
@Repository
class AskedByWomen {

  private static final String COUNTED =
      """
      select count(*) filter (where q.gender = 'FEMALE') as women,
        count(*) filter (where q.gender = 'MALE') as men,
        count(*) filter (where q.gender is null or q.gender not in ('FEMALE', 'MALE')) as unstated
      """;

  private final JdbcClient jdbc;

  AskedByWomen(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many requests women put, men, and those of whom it is not stated. */
  record Count(long women, long men, long unstated) {

    /** The sentence in a report. */
    Block sentence(Language language) {
      return Report.paragraph(Wording.in(language, "report.asked-by-women", women, men, unstated));
    }
  }

  /**
   * Those received in a period.
   *
   * @param unit only those of this unit, accountable at the end of the period; all if it is empty
   */
  Count of(Period period, String unit) {
    return jdbc.sql(
            COUNTED
                + """
                from request_as_of(:end) e join request r on r.number = e.number
                join requester q on q.id = r.requester_id
                where e.received_at >= :start and (:unit = '' or e.unit = :unit)
                """)
        .param("start", period.startStamp())
        .param("end", period.endStamp())
        .param("unit", unit)
        .query(Count.class)
        .single();
  }

  /** Those raised at a meeting, as far as they may be read out and the reader may know of them. */
  Count of(String meeting, Person reader) {
    var statement =
        jdbc.sql(
            COUNTED
                + """
                from request r join requester q on q.id = r.requester_id
                where r.meeting_number = :meeting and %s and %s
                """
                    .formatted(
                        CaseAccess.notAccused("r.number"), Publication.published("r.number")));
    return CaseAccess.bind(statement, reader).param("meeting", meeting).query(Count.class).single();
  }
}
