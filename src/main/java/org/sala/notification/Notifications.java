package org.sala.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.RecordRows;
import org.sala.language.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Messages to requesters and staff. They are written down in the transaction of the step that sends
 * them, once per key even if its job runs twice. The desk hands on what is for people outside until
 * a channel is set up; people at work find theirs in their inbox.
 */
@Repository
public class Notifications {

  private final JdbcClient jdbc;
  private final Deliveries deliveries;

  Notifications(JdbcClient jdbc, Deliveries deliveries) {
    this.jdbc = jdbc;
    this.deliveries = deliveries;
  }

  /**
   * A message as it was written down.
   *
   * @param audience the code of the {@link Audience}
   */
  public record Notification(String audience, Bilingual text) {}

  /** Writes a message down that asks for nothing until a date. */
  public void send(String key, String number, Audience audience, Bilingual text) {
    send(key, number, audience, text, null);
  }

  /**
   * Writes a message down. What the requester is told, everybody is told whose request was joined
   * with this one, at however many removes (R46).
   *
   * @param key tells this message from every other; a second one with the same key is dropped
   * @param until the moment by which the reader is asked to act; null for none
   */
  public void send(String key, String number, Audience audience, Bilingual text, Instant until) {
    write(key, number, audience, text, until);
    if (audience instanceof Audience.Requester) {
      mergedInto(number)
          .forEach(
              merged ->
                  write(
                      key + ":" + merged,
                      merged,
                      audience,
                      Wording.of("notification.joined", merged, number, text),
                      null));
    }
  }

  /** Writes a message down that concerns this requester alone, whoever asked the same. */
  public void sendToRequester(String key, String number, Bilingual text) {
    write(key, number, Audience.REQUESTER, text, null);
  }

  /** Writes a message down that is about no case, but about the reader's own office. */
  public void tell(String key, Audience.Person person, Bilingual text) {
    write(key, null, person, text, null);
  }

  /** Writes a message down that is about no single case, for those who work in a unit. */
  public void tell(String key, Audience.Unit unit, Bilingual text) {
    write(key, null, unit, text, null);
  }

  private List<String> mergedInto(String number) {
    return jdbc.sql("select number from merged_into(?)").param(number).query(String.class).list();
  }

  private void write(String key, String number, Audience audience, Bilingual text, Instant until) {
    jdbc.sql(
            """
            insert into notification
              (key, case_number, audience, delivery, text_en, text_km, until_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing
            """)
        .params(
            key,
            number,
            audience.code(),
            audience.choose(deliveries).name(),
            text.en(),
            text.km(),
            until == null ? null : Timestamp.from(until),
            Timestamp.from(EngineClock.now()))
        .update();
  }

  /** The messages about a request, oldest first. */
  public List<Notification> of(String number) {
    return jdbc.sql(
            "select audience, text_en, text_km from notification where case_number = ? order by id")
        .param(number)
        .query(RecordRows.of(Notification.class))
        .list();
  }
}
