package org.sala.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.sala.casefile.CaseAccess;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.sala.people.Units;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Messages to people outside Tasklist that somebody at the desk still has to hand on: by phone, by
 * letter, by hand. A message that nobody hands on would be a promise that nobody keeps.
 */
@Repository
public class OutgoingMessages {

  private final JdbcClient jdbc;
  private final Staff staff;

  OutgoingMessages(JdbcClient jdbc, Staff staff) {
    this.jdbc = jdbc;
    this.staff = staff;
  }

  /**
   * A message that waits.
   *
   * @param to to whom; null where nobody is known by name
   * @param contact phone or e-mail, null where none is known
   */
  record Outgoing(
      long id,
      String caseNumber,
      Bilingual to,
      String contact,
      Bilingual text,
      Instant createdAt) {}

  /**
   * The messages that wait for this person to hand them on, the oldest first, page by page.
   *
   * @param caseNumber a case, or an empty text for all
   */
  List<Outgoing> waiting(Person person, String caseNumber, int page, int size) {
    var statement =
        jdbc.sql(
            """
            select n.id, n.case_number, n.text_en, n.text_km, n.created_at,
              coalesce(q.organisation, q.name, a.organisation, o.name_en, u.name_en, p.name_en, g.name) as to_en,
              coalesce(q.organisation, q.name, a.organisation, o.name_km, u.name_km, p.name_km, g.name) as to_km,
              coalesce(q.phone, q.email, case when not q.confidential then q.called_from end, a.contact_phone, o.phone, o.email) as contact
            from notification n
            left join request r on r.number = n.case_number and n.audience = 'requester'
            left join requester q on q.id = r.requester_id
            left join activity_notice a on a.number = n.case_number and n.audience = 'requester'
            left join lateral (
              select * from organisation where n.audience in (code, convenor_group)
              order by code limit 1) o on true
            left join unit u on u.code = n.audience
            left join place p on 'authority:' || p.code = n.audience
            left join lateral (select n.audience as name where n.audience <> 'requester') g on true
            where n.handed_on_at is null and n.delivery = 'DESK'
              %s and %s
            order by n.id limit :size offset :offset
            """
                .formatted(
                    caseNumber.isEmpty() ? "" : "and n.case_number = :number",
                    handsOn("n.case_number")));
    return bind(statement, person)
        .param("number", caseNumber)
        .param("size", size)
        .param("offset", (long) page * size)
        .query(RecordRows.of(Outgoing.class))
        .list();
  }

  /** Notes that a message was handed on; answers whether it was waiting for this person. */
  boolean handedOn(long id, Person by) {
    var statement =
        jdbc.sql(
            """
            update notification set handed_on_at = :now, handed_on_by = :personsId
            where id = :id and handed_on_at is null and delivery = 'DESK' and %s
            """
                .formatted(handsOn("case_number")));
    return bind(statement, by)
            .param("now", Timestamp.from(EngineClock.now()))
            .param("id", id)
            .update()
        > 0;
  }

  /** Whether the message of this key waits for this person to hand it on. */
  public boolean isWaiting(String key, Person person) {
    var statement =
        jdbc.sql(
            """
            select exists (select from notification
              where key = :key and handed_on_at is null and delivery = 'DESK' and %s)
            """
                .formatted(handsOn("case_number")));
    return handsOn(person)
        && bind(statement, person).param("key", key).query(Boolean.class).single();
  }

  /** Notes that the message of this key was handed on. */
  public boolean handedOn(String key, Person by) {
    return isWaiting(key, by) && handedOn(id(key), by);
  }

  /**
   * Notes that a paper brought the messages of a case to their reader, those that were written
   * before it was printed; whoever asks has the right to hand the paper over.
   *
   * @param keys how the keys of the messages begin
   * @param audience the code of the audience
   */
  public void delivered(
      String caseNumber, String keys, String audience, Instant printedAt, String by) {
    jdbc.sql(
            """
            update notification set handed_on_at = :now, handed_on_by = :by
            where case_number = :number and starts_with(key, :keys) and audience = :audience
              and created_at <= :printed and handed_on_at is null and delivery = 'DESK'
            """)
        .param("now", Timestamp.from(EngineClock.now()))
        .param("by", by)
        .param("number", caseNumber)
        .param("keys", keys)
        .param("audience", audience)
        .param("printed", Timestamp.from(printedAt))
        .update();
  }

  private long id(String key) {
    return jdbc.sql("select id from notification where key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  /** Whether this person hands messages on at all. */
  boolean handsOn(Person person) {
    return person.receivesRequesters();
  }

  // Messages about a case against the desk are handed on by the governors' office.
  private static String handsOn(String number) {
    return "%s and :atDesk <> (%s in (select d.case_number from accused d where d.unit = :desk or d.person = any(:deskMembers)))"
        .formatted(CaseAccess.notAccused(number), number);
  }

  private StatementSpec bind(StatementSpec statement, Person person) {
    return CaseAccess.bind(statement, person)
        .param("atDesk", person.isIn("desk"))
        .param("desk", Units.ONE_WINDOW)
        .param("deskMembers", staff.membersOf("desk").toArray(String[]::new));
  }
}
