package org.sala.request;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.engine.OncePerTransaction;
import org.sala.language.RecordRows;
import org.sala.request.Request.Groups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests of the case file. */
@Repository
public class Requests {

  private final OncePerTransaction<String, Optional<Request>> read = new OncePerTransaction<>();
  private final OncePerTransaction<String, Optional<Groups>> appointed = new OncePerTransaction<>();
  private final JdbcClient jdbc;

  Requests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Request> find(String number) {
    var found = read.get(number, this::read);
    appointed.keep(number, found.map(Request::groups));
    return found;
  }

  /** The groups that work on a request; nothing for an unknown number. */
  Optional<Groups> groups(String number) {
    return appointed.get(number, one -> find(one).map(Request::groups));
  }

  /** Something was written of this request by other hands. */
  public void changed(String number) {
    read.forget(number);
  }

  private Optional<Request> read(String number) {
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
        .query(RecordRows.of(Requester.class))
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
    changed(number);
    jdbc.sql(
            """
            with changed as (
              update request set status = :status where number = :number and status <> :status
              returning number)
            insert into status_change (request_number, status, outcome, changed_at)
            select number, :status, null, :now from changed
            """)
        .param("status", status)
        .param("number", number)
        .param("now", Timestamp.from(EngineClock.now()))
        .update();
  }

  void close(String number, String outcome) {
    changed(number);
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
    changed(number);
    jdbc.sql("update request set accepted_at = coalesce(accepted_at, ?) where number = ?")
        .params(Timestamp.from(EngineClock.now()), number)
        .update();
  }

  /**
   * Makes a unit accountable for the request, and notes since when it is (R50).
   *
   * @param routingVersion the version of the table "Request routing" that said so; null if a person
   *     did
   */
  public void entrust(
      String number,
      String leadUnit,
      Groups groups,
      List<String> supporting,
      boolean restricted,
      Integer routingVersion) {
    appointed.forget(number);
    changed(number);
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
            update request set lead_unit = ?, supporting_units = ?, restricted = restricted or ?,
              desk_group = ?, heads_group = ?, officers_group = ?, inspectors_group = ?,
              assigners_group = ?, governors_group = ?, reviewers_group = ?,
              routing_version = coalesce(?, routing_version)
            where number = ?
            """)
        .params(
            leadUnit,
            supporting.toArray(String[]::new),
            restricted,
            groups.desk(),
            groups.heads(),
            groups.officers(),
            groups.inspectors(),
            groups.assigners(),
            groups.governors(),
            groups.reviewers(),
            routingVersion,
            number)
        .update();
  }

  /** The request with this number; its row is locked until the transaction ends. */
  Optional<Request> locked(String number) {
    appointed.forget(number);
    changed(number);
    return jdbc.sql("select number from request where number = ? for update")
        .param(number)
        .query(String.class)
        .optional()
        .flatMap(this::find);
  }
}
