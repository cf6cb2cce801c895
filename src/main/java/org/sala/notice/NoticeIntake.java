package org.sala.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sala.casefile.Accused;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.CaseNumbers;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.intake.Places;
import org.sala.language.Days;
import org.sala.language.PhoneNumber;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.notice.ActivityNoticeProcess.Dates;
import org.sala.notice.ActivityNoticeProcess.Variables;
import org.sala.people.Desk;
import org.sala.routing.Appointments;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.ServiceLevels;
import org.sala.servicelevel.TypedDates;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a notice in: case file, date and process begin together or not at all (R08). */
@Service
@EnableConfigurationProperties(NoticeSettings.class)
public class NoticeIntake {

  private final Desk desk;
  private final Notices notices;
  private final NoticeLifecycle lifecycle;
  private final NoticeSettings settings;
  private final CaseNumbers caseNumbers;
  private final CaseFile caseFile;
  private final Places places;
  private final Appointments appointments;
  private final Deadlines deadlines;
  private final ServiceLevels serviceLevels;
  private final TypedDates typedDates;

  NoticeIntake(
      Desk desk,
      Notices notices,
      NoticeLifecycle lifecycle,
      NoticeSettings settings,
      CaseNumbers caseNumbers,
      CaseFile caseFile,
      Places places,
      Appointments appointments,
      Deadlines deadlines,
      ServiceLevels serviceLevels,
      TypedDates typedDates) {
    this.desk = desk;
    this.notices = notices;
    this.lifecycle = lifecycle;
    this.settings = settings;
    this.caseNumbers = caseNumbers;
    this.caseFile = caseFile;
    this.places = places;
    this.appointments = appointments;
    this.deadlines = deadlines;
    this.serviceLevels = serviceLevels;
    this.typedDates = typedDates;
  }

  /**
   * Registers a notice and answers its number.
   *
   * @param registrant the person at work, of the desk
   * @param key a repeated call with the same key answers with the same number; null makes every
   *     call a new notice
   * @throws Refusal if the place does not exist or the day lies outside the calendar
   */
  @Transactional
  public String register(NewNotice entered, String registrant, String key) {
    desk.only(registrant, "notice.desk-alone");
    if (key != null && notices.madeBy(registrant, key).isPresent()) {
      return notices.madeBy(registrant, key).get();
    }
    var place =
        places
            .find(entered.placeCode())
            .orElseThrow(() -> new Refusal("placeCode", Wording.of("intake.choose-place")));
    typedDates
        .outside("heldOn", entered.heldOn())
        .ifPresent(
            problem -> {
              throw new Refusal(List.of(problem));
            });
    var now = EngineClock.now();
    var today = Days.of(now);
    var number = caseNumbers.open(Kind.NOTICE, today.getYear());
    notices.insert(
        new Notice(
            number,
            VisibleText.strip(entered.organisation()),
            VisibleText.orNull(entered.contactName()),
            PhoneNumber.kept(entered.contactPhone()),
            VisibleText.strip(entered.subject()),
            VisibleText.orNull(entered.purpose()),
            entered.heldOn(),
            place.code(),
            place.name(),
            VisibleText.orNull(entered.placeDetail()),
            "ACTIVITY_AWAITED",
            null,
            now,
            registrant,
            null),
        key);
    caseFile.add(
        Draft.event(number, "REGISTERED", Wording.of("notice.entry.registered"), registrant));
    lifecycle.receive(
        number,
        Map.of(
            Variables.DESK_GROUP, appointments.desk(Accused.NOBODY),
            Dates.ACTIVITY_DUE, Date.from(askAt(number, entered.heldOn(), today))));
    return number;
  }

  private Instant askAt(String number, LocalDate heldOn, LocalDate today) {
    var isShort = ChronoUnit.DAYS.between(today, heldOn) < settings.leadDays();
    var days =
        serviceLevels.days(
            ActivityNoticeProcess.DEADLINES,
            Map.of("leadTime", isShort ? "SHORT" : "IN_TIME"),
            "askAfterDays");
    var from = heldOn.atTime(8, 0).atZone(Days.ZONE).toInstant();
    return deadlines.set(number, Dates.ACTIVITY_DUE, from, days, false);
  }
}
