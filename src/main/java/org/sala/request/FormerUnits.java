package org.sala.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.sala.casefile.CaseAccess;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who examined a request for a unit that has handed it on: they keep reading what was written until
 * then. A unit that was only thought of on receipt has handled nothing, and nobody reads what they,
 * or a unit of theirs, are complained of in.
 */
@Repository
class FormerUnits {

  private final JdbcClient jdbc;
  private final CaseAccess access;

  FormerUnits(JdbcClient jdbc, CaseAccess access) {
    this.jdbc = jdbc;
    this.access = access;
  }

  /** When a unit of the person handed the request on, for the last time; empty if none did. */
  Optional<Instant> left(String number, Person person) {
    return access.isAccused(number, person)
        ? Optional.empty()
        : jdbc.sql(
                """
                select max(h.left_at) from (
                  select unit, lead(since) over (order by id) as left_at from accountability
                  where request_number = :number) h
                join request r on r.number = :number
                where h.unit = any(:units) and h.left_at > r.accepted_at
                """)
            .param("number", number)
            .param("units", person.own().examinesFor().toArray(String[]::new))
            .query((row, index) -> Optional.ofNullable(row.getTimestamp(1)))
            .single()
            .map(Timestamp::toInstant);
  }
}
