package org.sala.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Messages to people outside Tasklist that somebody at the desk still has to hand on: by phone, by
 * letter, by hand. A message that nobody hands on would be a promise that nobody keeps.
 */
@Repository
class OutgoingMessages {

  private final JdbcClient jdbc;

  OutgoingMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A message that waits.
   *
   * @param toEn to whom, in English; null where nobody is known by name
   * @param contact phone or e-mail, null where none is known
   */
  record Outgoing(
      long id,
      String caseNumber,
      String toEn,
      String toKm,
      String contact,
      String textEn,
      String textKm,
      Instant createdAt) {}

  /** The oldest messages that wait, at most 200. */
  List<Outgoing> waiting() {
    return jdbc.sql(
            """
            select n.id, n.case_number, n.text_en, n.text_km, n.created_at,
              coalesce(q.organisation, q.name, a.organisation, o.name_en, u.name_en, p.name_en) as to_en,
              coalesce(q.organisation, q.name, a.organisation, o.name_km, u.name_km, p.name_km) as to_km,
              coalesce(q.phone, q.email, a.contact_phone, o.phone, o.email) as contact
            from notification n
            left join request r on r.number = n.case_number and n.audience = 'requester'
            left join requester q on q.id = r.requester_id
            left join activity_notice a on a.number = n.case_number and n.audience = 'requester'
            left join organisation o on o.code = n.audience
            left join unit u on u.code = n.audience
            left join place p on 'authority:' || p.code = n.audience
            where n.handed_on_at is null
              and (n.audience = 'requester' or o.code is not null or u.code is not null
                or p.code is not null)
            order by n.id limit 200
            """)
        .query(Outgoing.class)
        .list();
  }

  /** Notes that a message was handed on; answers whether it was waiting. */
  boolean handedOn(long id, String by) {
    return jdbc.sql(
                """
            update notification set handed_on_at = ?, handed_on_by = ?
            where id = ? and handed_on_at is null
            """)
            .params(Timestamp.from(EngineClock.now()), by, id)
            .update()
        > 0;
  }
}
