package org.sala.report;

import java.util.Collection;
import java.util.List;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.Publication;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Counts requests by who put them (R23): the kind of requester, and women and men apart; of
 * organisations nobody states a gender.
 */
@Repository
class WhoAsked {

  private static final String COUNTED =
      """
      select q.kind, count(*) filter (where q.gender = 'FEMALE') as women,
        count(*) filter (where q.gender = 'MALE') as men,
        count(*) filter (where q.gender is null or q.gender not in ('FEMALE', 'MALE')) as unstated
      from %s join requester q on q.id = r.requester_id where %s group by q.kind
      """;

  private final JdbcClient jdbc;

  WhoAsked(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those received in a period.
   *
   * @param unit only those of this unit, accountable at the end of the period; all if it is empty
   */
  Askers of(Period period, String unit) {
    return askers(
        jdbc.sql(
                COUNTED.formatted(
                    "request_as_of(:end) e join request r on r.number = e.number",
                    "e.received_at >= :start and (:unit = '' or e.unit = :unit)"))
            .param("start", period.startStamp())
            .param("end", period.endStamp())
            .param("unit", unit));
  }

  /** Those raised at a meeting, as far as they may be read out and the reader may know of them. */
  Askers of(String meeting, Person reader) {
    var which =
        "r.meeting_number = :meeting and %s and %s"
            .formatted(CaseAccess.notAccused("r.number"), Publication.published("r.number"));
    var statement = jdbc.sql(COUNTED.formatted("request r", which));
    return askers(CaseAccess.bind(statement, reader).param("meeting", meeting));
  }

  /** Those of these numbers, each once; whoever asks has seen to who may know of them. */
  Askers of(Collection<String> numbers) {
    return askers(
        jdbc.sql(COUNTED.formatted("request r", "r.number = any(:numbers)"))
            .param("numbers", numbers.toArray(String[]::new)));
  }

  private static Askers askers(StatementSpec counted) {
    return new Askers(List.copyOf(counted.query(Askers.OfKind.class).list()));
  }
}
