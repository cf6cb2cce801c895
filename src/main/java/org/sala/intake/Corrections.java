package org.sala.intake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.engine.OncePerTransaction;
import org.sala.engine.Refusal;
import org.sala.intake.NewRequest.NewRequester;
import org.sala.language.Wording;
import org.sala.request.RequestLifecycle;
import org.sala.request.Requests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects the words of a request that nobody examines yet. */
@Service
class Corrections {

  private final JdbcClient jdbc;
  private final Requests requests;
  private final IntakeChecks checks;
  private final Places places;
  private final FirstCourse firstCourse;
  private final RequestLifecycle lifecycle;
  private final CaseFile caseFile;

  Corrections(
      JdbcClient jdbc,
      Requests requests,
      IntakeChecks checks,
      Places places,
      FirstCourse firstCourse,
      RequestLifecycle lifecycle,
      CaseFile caseFile) {
    this.jdbc = jdbc;
    this.requests = requests;
    this.checks = checks;
    this.places = places;
    this.firstCourse = firstCourse;
    this.lifecycle = lifecycle;
    this.caseFile = caseFile;
  }

  /**
   * Corrects a request; unit, priority and dates follow, and an entry says what changed (R38).
   *
   * @param changes what changed from what to what
   * @throws Refusal if the request is past the check
   */
  @Transactional
  void correct(String number, NewRequest entered, List<Field> changes, String by) {
    checks.check(entered);
    // Whoever accepts the request at this moment comes first, and is then seen.
    OncePerTransaction.forgetEverything(); // it may have been read before it was locked
    jdbc.sql("select 1 from request where number = ? for update").param(number).query(row -> {});
    var request = requests.get(number);
    if (!request.isOpen() || !request.isBeingChecked()) {
      throw new Refusal(Wording.of("intake.examined-already", number));
    }
    var place = places.find(entered.placeCode()).orElseThrow();
    write(number, entered, place);
    write(request.requesterId(), entered.requester());
    caseFile.add(
        Draft.event(
            number,
            "MINUTES_CORRECTED",
            Wording.of("intake.entry.corrected"),
            by,
            changes.toArray(Field[]::new)));
    var route = firstCourse.route(entered, place);
    lifecycle.tell(
        number,
        firstCourse.set(number, entered, place, route, request.receivedAt(), registeredAt(number)));
    lifecycle.refreshDates(number);
  }

  private Instant registeredAt(String number) {
    return jdbc.sql("select registered_at from request where number = ?")
        .param(number)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  private void write(String number, NewRequest entered, Places.Place place) {
    OncePerTransaction.forgetEverything(); // the words of the request are others from now on
    var statement =
        jdbc.sql(
            """
            update request set category = :category, priority = :priority, place_code = :place,
              place_name_en = :placeEn, place_name_km = :placeKm, place_detail = :placeDetail,
              subject = :subject, narrative = :narrative, respondent_kind = :respondentKind,
              respondent_name = :respondentName, respondent_unit = :respondentUnit,
              search_key = :searchKey
            where number = :number
            """);
    RequestColumns.bind(statement, entered, firstCourse.priority(entered), place)
        .param("number", number)
        .update();
  }

  private void write(long requesterId, NewRequester requester) {
    jdbc.sql(
            """
            update requester set kind = ?, organisation = ?, name = ?, phone = ?, email = ?,
              confidential = ?, gender = ?, search_key = ?
            where id = ?
            """)
        .params(RequestColumns.of(requester))
        .param(requesterId)
        .update();
  }
}
