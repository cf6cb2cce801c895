package org.sala.request;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests of the case file. */
@Repository
public class Requests {

  private final JdbcClient jdbc;

  Requests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Request> find(String number) {
    return jdbc.sql("select r.*, " + Answers.ANSWERED_AT + " from request r where r.number = ?")
        .param(number)
        .query(RequestRow::request)
        .optional();
  }

  /**
   * The request with this number.
   *
   * @throws IllegalStateException if there is none
   */
  public Request get(String number) {
    return find(number)
        .orElseThrow(() -> new IllegalStateException("There is no request " + number + "."));
  }

  /** The identity of the requester; callers check who may know it. */
  public Requester requesterOf(Request request) {
    return jdbc.sql("select * from requester where id = ?")
        .param(request.requesterId())
        .query(Requester.class)
        .single();
  }

  /** The meeting at which a request was raised, or nothing. */
  public Optional<String> meetingOf(String number) {
    return jdbc.sql(
            "select meeting_number from request where number = ? and meeting_number is not null")
        .param(number)
        .query(String.class)
        .optional();
  }

  /** The open requests raised at a meeting. */
  public List<String> openOf(String meetingNumber) {
    return jdbc.sql(
            """
            select number from request where meeting_number = ? and closed_at is null
            order by number
            """)
        .param(meetingNumber)
        .query(String.class)
        .list();
  }

  /** The numbers of all open requests. */
  public List<String> open() {
    return jdbc.sql("select number from request where closed_at is null order by number")
        .query(String.class)
        .list();
  }

  void status(String number, String status) {
    var changed =
        jdbc.sql("update request set status = ? where number = ? and status <> ?")
            .params(status, number, status)
            .update();
    if (changed > 0) {
      log(number, status, null);
    }
  }

  void close(String number, String outcome) {
    jdbc.sql("update request set status = 'CLOSED', outcome = ?, closed_at = ? where number = ?")
        .params(outcome, Timestamp.from(EngineClock.now()), number)
        .update();
    log(number, Request.CLOSED, outcome);
  }

  /** Notes how a request stands from now on. */
  void log(String number, String status, String outcome) {
    jdbc.sql(
            """
            insert into status_change (request_number, status, outcome, changed_at)
            values (?, ?, ?, ?)
            """)
        .params(number, status, outcome, Timestamp.from(EngineClock.now()))
        .update();
  }

  /** Notes that the request was taken up: from now on the accountable unit may read it. */
  public void accepted(String number) {
    jdbc.sql("update request set accepted_at = coalesce(accepted_at, ?) where number = ?")
        .params(Timestamp.from(EngineClock.now()), number)
        .update();
  }

  /** Makes a unit accountable for the request, and notes since when it is (R50). */
  public void entrust(String number, String leadUnit, List<String> supporting, boolean restricted) {
    jdbc.sql(
            """
            insert into accountability (request_number, unit, since)
            select :number, :unit, :now where :unit is distinct from
              (select unit from accountability where request_number = :number
               order by id desc limit 1)
            """)
        .param("number", number)
        .param("unit", leadUnit)
        .param("now", Timestamp.from(EngineClock.now()))
        .update();
    jdbc.sql(
            """
            update request set lead_unit = ?, supporting_units = ?, restricted = restricted or ?
            where number = ?
            """)
        .params(leadUnit, supporting.toArray(String[]::new), restricted, number)
        .update();
  }

  /** The request with this number; its row is locked until the transaction ends. */
  Optional<Request> locked(String number) {
    return jdbc.sql("select number from request where number = ? for update")
        .param(number)
        .query(String.class)
        .optional()
        .flatMap(this::find);
  }
}
