package org.sala.notice;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.sala.casefile.CaseAccess;
import org.sala.engine.EngineClock;
import org.sala.language.RecordRows;
import org.sala.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices of activities. */
@Repository
class Notices {

  private final JdbcClient jdbc;

  Notices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Notice> find(String number) {
    return jdbc.sql("select * from activity_notice where number = ?")
        .param(number)
        .query(RecordRows.of(Notice.class))
        .optional();
  }

  /**
   * The notice with this number.
   *
   * @throws IllegalStateException if there is none
   */
  Notice get(String number) {
    return find(number)
        .orElseThrow(() -> new IllegalStateException("There is no notice " + number + "."));
  }

  /** The latest notices that this person may know of. */
  List<Notice> latest(Person person) {
    var statement =
        jdbc.sql(
            "select * from activity_notice where "
                + CaseAccess.known("number")
                + " order by received_at desc, number desc limit 200");
    return CaseAccess.bind(statement, person).query(RecordRows.of(Notice.class)).list();
  }

  /** The notice that an earlier call with the same key made. */
  Optional<String> madeBy(String registrant, String key) {
    return jdbc.sql(
            "select number from activity_notice where registered_by = ? and idempotency_key = ?")
        .params(registrant, key)
        .query(String.class)
        .optional();
  }

  void insert(Notice notice, String key) {
    jdbc.sql(
            """
            insert into activity_notice (number, organisation, contact_name, contact_phone, subject,
              purpose, held_on, place_code, place_name_en, place_name_km, place_detail, status,
              received_at, registered_by, idempotency_key)
            values (:number, :organisation, :contactName, :contactPhone, :subject, :purpose,
              :heldOn, :placeCode, :placeNameEn, :placeNameKm, :placeDetail, :status, :now,
              :registeredBy, :key)
            """)
        .param("number", notice.number())
        .param("organisation", notice.organisation())
        .param("contactName", notice.contactName())
        .param("contactPhone", notice.contactPhone())
        .param("subject", notice.subject())
        .param("purpose", notice.purpose())
        .param("heldOn", notice.heldOn())
        .param("placeCode", notice.placeCode())
        .param("placeNameEn", notice.placeName().en())
        .param("placeNameKm", notice.placeName().km())
        .param("placeDetail", notice.placeDetail())
        .param("status", notice.status())
        .param("registeredBy", notice.registeredBy())
        .param("now", Timestamp.from(notice.receivedAt()))
        .param("key", key)
        .update();
  }

  void status(String number, String status) {
    jdbc.sql("update activity_notice set status = ? where number = ?")
        .params(status, number)
        .update();
  }

  void obstruction(String number, String request) {
    jdbc.sql("update activity_notice set obstruction_request = ? where number = ?")
        .params(request, number)
        .update();
  }

  /** Notes which unit prevented the activity; null where none is known. */
  void accuse(String number, String unit) {
    jdbc.sql("update activity_notice set accused_unit = ? where number = ?")
        .params(unit, number)
        .update();
  }

  void close(String number, String outcome) {
    jdbc.sql(
            """
            update activity_notice set status = 'CLOSED', outcome = ?, closed_at = ?
            where number = ?
            """)
        .params(outcome, Timestamp.from(EngineClock.now()), number)
        .update();
  }
}
