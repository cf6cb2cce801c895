package org.sala.meeting;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.sala.engine.EngineClock;
import org.sala.language.RecordRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings of the province. */
@Repository
class Meetings {

  private final JdbcClient jdbc;

  Meetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Meeting> find(String number) {
    return jdbc.sql("select * from meeting where number = ?")
        .param(number)
        .query(RecordRows.of(Meeting.class))
        .optional();
  }

  /**
   * The meeting with this number.
   *
   * @throws IllegalStateException if there is none
   */
  Meeting get(String number) {
    return find(number)
        .orElseThrow(() -> new IllegalStateException("There is no meeting " + number + "."));
  }

  /** All meetings, the latest first. */
  List<Meeting> all() {
    return jdbc.sql("select * from meeting order by planned_for desc, number desc limit 500")
        .query(RecordRows.of(Meeting.class))
        .list();
  }

  /** How many forums of a year were held or are planned and not cancelled (R35). */
  int forumsOf(int year) {
    return jdbc.sql(
            """
            select count(*) from meeting where kind = 'FORUM'
            and outcome is distinct from 'CANCELLED'
            and extract(year from coalesce(held_on, planned_for)) = ?
            """)
        .param(year)
        .query(Integer.class)
        .single();
  }

  void insert(Meeting meeting) {
    jdbc.sql(
            """
            insert into meeting (number, kind, mode, theme, campaign, working_group, level,
              planned_for, starts_at, place_code, place_name_en, place_name_km, place_detail, convenor, chair,
              open_call, status, planned_at, planned_by)
            values (:number, :kind, :mode, :theme, :campaign, :workingGroup, :level, :plannedFor,
              :startsAt, :placeCode, :placeNameEn, :placeNameKm, :placeDetail, :convenor, :chair, :openCall,
              :status, :now, :plannedBy)
            """)
        .param("number", meeting.number())
        .param("kind", meeting.kind())
        .param("mode", meeting.mode())
        .param("theme", meeting.theme())
        .param("campaign", meeting.campaign())
        .param("workingGroup", meeting.workingGroup())
        .param("level", meeting.level())
        .param("plannedFor", meeting.plannedFor())
        .param("startsAt", meeting.startsAt())
        .param("placeCode", meeting.placeCode())
        .param("placeNameEn", meeting.placeName().en())
        .param("placeNameKm", meeting.placeName().km())
        .param("placeDetail", meeting.placeDetail())
        .param("convenor", meeting.convenor())
        .param("chair", meeting.chair())
        .param("openCall", meeting.openCall())
        .param("status", meeting.status())
        .param("plannedBy", meeting.plannedBy())
        .param("now", Timestamp.from(EngineClock.now()))
        .update();
  }

  void status(String number, String status) {
    jdbc.sql(
            """
            update meeting set status = :status,
              reported_at = case when :status = 'REPORTED' then :now else reported_at end
            where number = :number
            """)
        .param("number", number)
        .param("status", status)
        .param("now", Timestamp.from(EngineClock.now()))
        .update();
  }

  void noted(String number) {
    jdbc.sql("update meeting set noted_at = ? where number = ?")
        .params(Timestamp.from(EngineClock.now()), number)
        .update();
  }

  void close(String number, String outcome) {
    jdbc.sql("update meeting set status = 'CLOSED', outcome = ?, closed_at = ? where number = ?")
        .params(outcome, Timestamp.from(EngineClock.now()), number)
        .update();
  }

  void plannedFor(String number, LocalDate day) {
    jdbc.sql("update meeting set planned_for = ? where number = ?").params(day, number).update();
  }

  void heldOn(String number, LocalDate day) {
    jdbc.sql("update meeting set held_on = ? where number = ?").params(day, number).update();
  }

  /** Who presides, when it begins and in which hall; both of the latter can be null. */
  void particulars(String number, String chair, LocalTime startsAt, String placeDetail) {
    jdbc.sql("update meeting set chair = ?, starts_at = ?, place_detail = ? where number = ?")
        .params(chair, startsAt, placeDetail, number)
        .update();
  }

  void openCall(String number, boolean openCall) {
    jdbc.sql("update meeting set open_call = ? where number = ?").params(openCall, number).update();
  }

  /** How many requests of the meeting are registered. */
  int requests(String number) {
    return jdbc.sql("select count(*) from request where meeting_number = ?")
        .param(number)
        .query(Integer.class)
        .single();
  }
}
