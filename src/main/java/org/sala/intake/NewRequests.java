package org.sala.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.sala.casefile.CaseNumbers;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.intake.NewRequest.Call;
import org.sala.intake.NewRequest.NewRequester;
import org.sala.language.Days;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.routing.Routing.Route;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes new requests and their requesters. */
@Repository
class NewRequests {

  private final JdbcClient jdbc;
  private final CaseNumbers caseNumbers;
  private final TrackingCodes trackingCodes;
  private final ObjectMapper json;

  NewRequests(
      JdbcClient jdbc, CaseNumbers caseNumbers, TrackingCodes trackingCodes, ObjectMapper json) {
    this.jdbc = jdbc;
    this.caseNumbers = caseNumbers;
    this.trackingCodes = trackingCodes;
    this.json = json;
  }

  /** A number with the tracking code that belongs to it. */
  record Registered(String number, String trackingCode) {}

  private record Earlier(String number, String bodyHash) {}

  /**
   * Finds the request that an earlier call with the same key made, and gives it a new tracking
   * code.
   *
   * @throws Refusal if the key was used for a different request
   */
  Optional<Registered> replaceTrackingCode(String registrant, String key, NewRequest entered) {
    if (key == null) {
      return Optional.empty();
    }
    // Two calls with one key at the same moment wait for each other here.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(registrant + "\n" + key)
        .query(rows -> {});
    return jdbc.sql(
            "select number, body_hash from request where registered_by = ? and idempotency_key = ?")
        .params(registrant, key)
        .query(Earlier.class)
        .optional()
        .map(earlier -> replaceTrackingCode(earlier, entered));
  }

  private Registered replaceTrackingCode(Earlier earlier, NewRequest entered) {
    if (!earlier.bodyHash().equals(hash(entered))) {
      throw new Refusal(Wording.of("intake.key-used", earlier.number()));
    }
    return new Registered(earlier.number(), replaceTrackingCode(earlier.number()));
  }

  /** Gives a request a new tracking code; the one before is worth nothing from now on. */
  String replaceTrackingCode(String number) {
    var code = trackingCodes.next();
    jdbc.sql("update request set tracking_code_hash = ? where number = ?")
        .params(TrackingCodes.hash(code), number)
        .update();
    return code;
  }

  /** Inserts a request under a new number. */
  Registered insert(
      NewRequest entered,
      Places.Place place,
      String priority,
      Instant receivedAt,
      Route route,
      String registrant,
      String key,
      Origin origin,
      int serviceLevelVersion) {
    var number = caseNumbers.open(Kind.REQUEST, receivedAt.atZone(Days.ZONE).getYear());
    var code = trackingCodes.next();
    var statement =
        jdbc.sql(
            """
            insert into request (number, tracking_code_hash, channel, category, priority, place_code,
              place_name_en, place_name_km, place_detail, subject, narrative, requester_id,
              respondent_kind, respondent_name, respondent_unit, lead_unit, status, received_at,
              registered_at, registered_by, idempotency_key, body_hash, meeting_number, minutes_key,
              search_key, service_level_version, matter)
            values (:number, :code, :channel, :category, :priority, :place, :placeEn, :placeKm,
              :placeDetail, :subject, :narrative, :requester, :respondentKind, :respondentName,
              :respondentUnit, :leadUnit, 'RECEIVED', :receivedAt, :now, :registrant, :key, :hash, :meeting, :minutesKey,
              :searchKey, :serviceLevelVersion, :matter)
            """);
    RequestColumns.bind(statement, entered, priority, place)
        .param("number", number)
        .param("code", TrackingCodes.hash(code))
        .param("channel", entered.channel().name())
        .param("requester", insert(entered.requester(), entered.call()))
        .param("leadUnit", route.leadUnit())
        .param("receivedAt", Timestamp.from(receivedAt))
        .param("now", Timestamp.from(EngineClock.now()))
        .param("registrant", registrant)
        .param("key", key)
        .param("hash", hash(entered))
        .param("matter", VisibleText.orNull(entered.matter()))
        .param("meeting", origin.meetingNumber())
        .param("minutesKey", origin.minutesKey())
        .param("serviceLevelVersion", serviceLevelVersion)
        .update();
    return new Registered(number, code);
  }

  /** Whether the request was raised at a meeting whose report the governor has not noted (R03). */
  boolean awaitsReport(String number) {
    return jdbc.sql(
            """
            select exists (select from request r join meeting m on m.number = r.meeting_number
                           where r.number = ? and m.noted_at is null and m.closed_at is null)
            """)
        .param(number)
        .query(Boolean.class)
        .single();
  }

  private long insert(NewRequester requester, Call call) {
    return jdbc.sql(
            """
            insert into requester (kind, organisation, name, phone, email, confidential, gender, search_key,
              called_at, called_from)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """)
        .params(RequestColumns.of(requester, call))
        .query(Long.class)
        .single();
  }

  private String hash(NewRequest entered) {
    try {
      return TrackingCodes.hash(json.writeValueAsString(entered));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request cannot be written as JSON.", e);
    }
  }
}
