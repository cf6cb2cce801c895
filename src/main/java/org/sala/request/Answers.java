package org.sala.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The answers that requesters were given, each a fact: sent when, by whom, due when at that time.
 * Whether an answer was late is read here alone. An objection that is upheld ends an answer; the
 * next one is another row.
 */
@Repository
public class Answers {

  /** The outcome of an answer that was given in the hall. */
  public static final String AT_MEETING = "ANSWERED_AT_MEETING";

  /** The outcome of an answer that a decision from above gave. */
  public static final String BY_DECISION = "CLOSED_BY_DECISION";

  /** When the answer that stands was sent, of the row {@code r} of a request; null if none does. */
  static final String ANSWERED_AT =
      """
      (select a.sent_at from answer a
       where a.request_number = r.number and a.reopened_at is null) as answered_at
      """;

  private final JdbcClient jdbc;
  private final Requests requests;

  Answers(JdbcClient jdbc, Requests requests) {
    this.requests = requests;
    this.jdbc = jdbc;
  }

  /**
   * An answer to a requester.
   *
   * @param sentBy the person who approved it, or wrote it down in the hall
   * @param actingFor in whose place that person did so; null for nobody's
   * @param dueAt the deadline of the answer as it stood when it was sent
   * @param outcome what became of the matter, for example {@code EXPLAINED}
   * @param reopenedAt when a reopening ended it, null while it stands
   */
  public record Answer(
      Instant sentAt,
      String sentBy,
      String actingFor,
      Instant dueAt,
      String outcome,
      Instant reopenedAt) {}

  /** Notes an answer; a request has one that stands at a time. */
  public void sent(
      String number, Instant at, String by, String actingFor, Instant dueAt, String outcome) {
    sent(number, at, by, actingFor, dueAt, outcome, false);
  }

  /**
   * The same.
   *
   * @param corrective whether the administration corrects something in its own work
   */
  public void sent(
      String number,
      Instant at,
      String by,
      String actingFor,
      Instant dueAt,
      String outcome,
      boolean corrective) {
    requests.changed(number);
    jdbc.sql(
            """
            insert into answer
              (request_number, sent_at, sent_by, acting_for, due_at, outcome, corrective)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            number, Timestamp.from(at), by, actingFor, Timestamp.from(dueAt), outcome, corrective)
        .update();
  }

  /** Notes that the answer no longer stands: the request is examined again. */
  public void reopened(String number, Instant at) {
    requests.changed(number);
    jdbc.sql("update answer set reopened_at = ? where request_number = ? and reopened_at is null")
        .params(Timestamp.from(at), number)
        .update();
  }

  /** All answers to a request, oldest first. */
  public List<Answer> of(String number) {
    return jdbc.sql("select * from answer where request_number = ? order by sent_at, id")
        .param(number)
        .query(Answers::answer)
        .list();
  }

  /** Whether an answer stands. */
  boolean stands(String number) {
    return of(number).stream().anyMatch(answer -> answer.reopenedAt() == null);
  }

  private static Answer answer(ResultSet row, int index) throws SQLException {
    var reopened = row.getTimestamp("reopened_at");
    return new Answer(
        row.getTimestamp("sent_at").toInstant(),
        row.getString("sent_by"),
        row.getString("acting_for"),
        row.getTimestamp("due_at").toInstant(),
        row.getString("outcome"),
        reopened == null ? null : reopened.toInstant());
  }
}
