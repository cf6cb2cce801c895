package org.sala.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who examined a request for a unit that has handed it on: they keep reading what was written until
 * then. A unit that was only thought of on receipt has handled nothing: a step has to have been
 * done while it answered. Where anybody is complained of, a former unit reads nothing: it may be
 * their superior.
 */
@Repository
class FormerUnits {

  private final JdbcClient jdbc;

  FormerUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When a unit of the person handed the request on, for the last time; empty if none did. */
  Optional<Instant> left(String number, Person person) {
    return jdbc.sql(
            """
            select max(h.left_at) from (
              select unit, lead(since) over (order by id) as left_at from accountability
              where request_number = :number) h
            where h.unit = any(:units) and exists (
                select from case_file_entry e join request r on r.number = e.case_number
                where e.case_number = :number and e.activity_id is not null
                  and e.written_at > r.accepted_at and e.written_at < h.left_at)
              and not exists (select from accused x where x.case_number = :number)
            """)
        .param("number", number)
        .param("units", person.own().examinesFor().toArray(String[]::new))
        .query((row, index) -> Optional.ofNullable(row.getTimestamp(1)))
        .single()
        .map(Timestamp::toInstant);
  }
}
