package org.sala.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.sala.casefile.CaseAccess;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The messages to a person at work: to the account, to its groups, and to the units where it is a
 * head or an officer, as these are at the moment of reading; and those to who is away, for whoever
 * sits in their place. Who is complained of in a case finds no message about it, whoever was
 * addressed.
 */
@Repository
class Inbox {

  /** Older messages are history: the case file tells it. */
  static final Duration KEPT = Duration.ofDays(90);

  /** More unread messages than this are not counted. */
  static final int COUNTED = 99;

  private static final String MINE =
      """
      from notification n left join inbox_read r on r.notification_id = n.id and r.person = :personsId
      where n.delivery = 'INBOX' and n.audience = any(:audiences) and n.created_at > :since
        and (n.case_number is null or %s)
        and (n.audience = any(:own) or n.case_number is not null and %s)
      """
          .formatted(
              CaseAccess.personNotAccused("n.case_number"),
              CaseAccess.seatsNotAccused("n.case_number"));

  private final JdbcClient jdbc;

  Inbox(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A message.
   *
   * @param caseNumber null where it is about the reader's own office
   * @param untilAt by when the reader is asked to act, or null
   * @param readAt null while it is unread
   */
  record Message(
      long id,
      String caseNumber,
      String audience,
      Bilingual text,
      Instant untilAt,
      Instant createdAt,
      Instant readAt) {}

  /** A page of the messages: the unread ones first, of each the newest first. */
  List<Message> of(Person person, int page, int size, int more) {
    return mine(
            """
            select n.id, n.case_number, n.audience, n.text_en, n.text_km, n.until_at, n.created_at,
              r.read_at
            """
                + MINE
                + "order by r.read_at is not null, n.id desc limit :limit offset :offset",
            person)
        .param("limit", size + more)
        .param("offset", (long) page * size)
        .query(RecordRows.of(Message.class))
        .list();
  }

  /** How many messages are unread; at most one more than {@link #COUNTED}. */
  int unread(Person person) {
    return mine(
            "select count(*) from (select 1 %s and r.read_at is null limit :limit) unread"
                .formatted(MINE),
            person)
        .param("limit", COUNTED + 1)
        .query(Integer.class)
        .single();
  }

  /** Marks a message as read; answers whether the person has it. */
  boolean read(long id, Person person) {
    mark("and n.id = :id and r.read_at is null", person).param("id", id).update();
    return mine("select exists (select 1 %s and n.id = :id)".formatted(MINE), person)
        .param("id", id)
        .query(Boolean.class)
        .single();
  }

  /** Marks as read what the person had when the page was opened, and nothing that came since. */
  void readAll(long upTo, Person person) {
    mark("and n.id <= :upTo and r.read_at is null", person).param("upTo", upTo).update();
  }

  private StatementSpec mark(String which, Person person) {
    return mine(
            """
            insert into inbox_read (person, notification_id, read_at)
            select :personsId, n.id, :now %s %s on conflict do nothing
            """
                .formatted(MINE, which),
            person)
        .param("now", Timestamp.from(EngineClock.now()));
  }

  private StatementSpec mine(String sql, Person person) {
    return CaseAccess.bind(jdbc.sql(sql), person)
        .param(
            "audiences",
            Stream.concat(Stream.of(person.own()), person.seats().stream())
                .flatMap(Inbox::audiences)
                .toArray(String[]::new))
        .param("own", audiences(person.own()).toArray(String[]::new))
        .param("since", Timestamp.from(EngineClock.now().minus(KEPT)));
  }

  private static Stream<String> audiences(Person person) {
    return Stream.of(
            person.groups().stream().<Audience>map(Audience.Group::new),
            person.examinesFor().stream().<Audience>map(Audience.Unit::new),
            Stream.<Audience>of(new Audience.Person(person.id())))
        .flatMap(each -> each)
        .map(Audience::code);
  }
}
