package org.sala.intake;

import static org.sala.request.CitizenRequestProcess.Variables.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.request.Answers;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.ReceiptNumbers;
import org.sala.request.RequestLifecycle;
import org.sala.servicelevel.Deadlines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers a request: the one way in, for the desk, the API and a meeting's minutes. Case file,
 * number, dates and process begin together or not at all (R01).
 */
@Service
public class RequestIntake {

  private final IntakeChecks checks;
  private final NewRequests newRequests;
  private final Places places;
  private final Posts posts;
  private final FirstCourse firstCourse;
  private final Deadlines deadlines;
  private final CaseFile caseFile;
  private final RequestLifecycle lifecycle;
  private final LateEntries lateEntries;
  private final Answers answers;
  private final ReceiptNumbers receiptNumbers;

  RequestIntake(
      IntakeChecks checks,
      NewRequests newRequests,
      Places places,
      Posts posts,
      FirstCourse firstCourse,
      Deadlines deadlines,
      CaseFile caseFile,
      RequestLifecycle lifecycle,
      LateEntries lateEntries,
      Answers answers,
      ReceiptNumbers receiptNumbers) {
    this.receiptNumbers = receiptNumbers;
    this.lateEntries = lateEntries;
    this.checks = checks;
    this.newRequests = newRequests;
    this.places = places;
    this.posts = posts;
    this.firstCourse = firstCourse;
    this.deadlines = deadlines;
    this.caseFile = caseFile;
    this.lifecycle = lifecycle;
    this.answers = answers;
  }

  /**
   * What the registrant hands to the requester.
   *
   * @param trackingCode known only here: the database keeps its hash
   * @param dueAt when the answer is due
   */
  public record Receipt(String number, String trackingCode, Instant dueAt) {}

  /**
   * Registers a request.
   *
   * @param registrant the person at work
   * @param idempotencyKey a repeated call with the same key and body answers with the same number
   *     and a new tracking code; null means every call is a new request
   * @throws Refusal with one problem for each field that is wrong
   */
  @Transactional
  public Receipt register(NewRequest entered, String registrant, String idempotencyKey) {
    return register(entered, registrant, idempotencyKey, Origin.NO_MEETING);
  }

  /** Registers a request that may have been put at a meeting. */
  @Transactional
  Receipt register(NewRequest entered, String registrant, String idempotencyKey, Origin origin) {
    checks.check(entered);
    var earlier = newRequests.replaceTrackingCode(registrant, idempotencyKey, entered);
    if (earlier.isPresent()) {
      return receipt(earlier.get().number(), earlier.get().trackingCode());
    }
    var receivedAt =
        entered.receivedAt() == null ? EngineClock.now() : entered.receivedAt().toInstant();
    var place = places.find(entered.placeCode()).orElseThrow();
    var route = firstCourse.route(entered, place);
    var priority = firstCourse.priority(entered);
    var registered =
        newRequests.insert(
            entered,
            place,
            priority,
            receivedAt,
            route,
            registrant,
            idempotencyKey,
            origin,
            firstCourse.serviceLevelVersion());
    var number = registered.number();
    caseFile.add(
        Draft.event(number, "REGISTERED", Wording.of("intake.entry.registered"), registrant));
    if (entered.channel().isCall()) {
      receiptNumbers.tell(number);
    }
    posts.add(number, Optional.ofNullable(entered.posts()).orElse(List.of()));
    var variables =
        new HashMap<>(
            firstCourse.set(number, entered, place, route, receivedAt, EngineClock.now()));
    lateEntries.note(number, receivedAt, registrant);
    variables.put(INFORMATION_REQUESTS, 0);
    variables.put(REFERRAL_ORDERED, false);
    variables.put(REFERRAL_RESULT, "NONE");
    variables.put(COMMITMENTS_OPEN, false);
    variables.put(REPORT_AWAITED, newRequests.awaitsReport(number));
    variables.put(ANSWERED_AT_MEETING, answeredAtMeeting(number, entered, receivedAt, registrant));
    lifecycle.receive(number, variables);
    return receipt(number, registered.trackingCode());
  }

  /**
   * Gives a request a new tracking code, for a requester who has none: a request from the minutes
   * of a meeting, or a lost receipt. The case file says that it was given.
   *
   * @param number of a request that exists
   */
  @Transactional
  Receipt newTrackingCode(String number, String registrant) {
    caseFile.add(
        Draft.event(number, "TRACKING_CODE", Wording.of("intake.entry.tracking-code"), registrant));
    return receipt(number, newRequests.replaceTrackingCode(number));
  }

  private Receipt receipt(String number, String trackingCode) {
    return new Receipt(
        number, trackingCode, deadlines.find(number, Dates.DUE).orElseThrow().dueAt());
  }

  private boolean answeredAtMeeting(
      String number, NewRequest entered, Instant receivedAt, String registrant) {
    var answer = entered.answer();
    if (answer == null) {
      return false;
    }
    caseFile.add(
        Draft.event(
            number,
            "ANSWERED_AT_MEETING",
            Wording.of("intake.entry.answered-at-meeting"),
            registrant,
            new Field("answer", Wording.of("intake.field.answer"), answer.text(), answer.text()),
            new Field(
                "answeredBy", Wording.of("intake.field.answered-by"), answer.by(), answer.by())));
    // It was put and answered in one sitting, however much later the minutes are written.
    var due = deadlines.find(number, Dates.DUE).orElseThrow().dueAt();
    answers.sent(number, receivedAt, registrant, null, due, Answers.AT_MEETING);
    return true;
  }
}
