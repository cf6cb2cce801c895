package org.sala.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sala.engine.EngineClock;
import org.sala.language.Days;
import org.sala.meeting.PublicMeetingProcess.Dates;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Holidays;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;

/** The dates of a meeting, in working days of the table "Meeting deadlines" (R02). */
@Component
class MeetingDates {

  private final Deadlines deadlines;
  private final ServiceLevels serviceLevels;
  private final Holidays holidays;

  MeetingDates(Deadlines deadlines, ServiceLevels serviceLevels, Holidays holidays) {
    this.deadlines = deadlines;
    this.serviceLevels = serviceLevels;
    this.holidays = holidays;
  }

  /** Sets when invitations are due and when the meeting is, for the planned day. */
  Map<String, Object> plan(Meeting meeting) {
    var now = EngineClock.now();
    var until =
        holidays.calendar().workingDaysBetween(now, morningOf(meeting.plannedFor()), List.of());
    var days = Math.max(0, until - days(meeting, "inviteDaysBefore"));
    return Map.of(
        Dates.INVITE_DUE, set(meeting, Dates.INVITE_DUE, now, days),
        Dates.MEETING, set(meeting, Dates.MEETING, morningOf(meeting.plannedFor()), 0));
  }

  /** Sets until when the desk says who came to a meeting that was held before it was entered. */
  Map<String, Object> enter(Meeting meeting) {
    var days = days(meeting, "recordDays");
    return Map.of(Dates.MEETING, set(meeting, Dates.MEETING, EngineClock.now(), days));
  }

  /** Sets a date of the running meeting from a column of the table. */
  void set(VariableScope running, Meeting meeting, String name, Instant from, String column) {
    running.setVariable(name, set(meeting, name, from, days(meeting, column)));
  }

  /** From this moment on the day counts as the one on which something happened. */
  Instant morningOf(LocalDate day) {
    return day.atTime(8, 0).atZone(Days.ZONE).toInstant();
  }

  private Date set(Meeting meeting, String name, Instant from, int days) {
    return Date.from(deadlines.set(meeting.number(), name, from, days, false));
  }

  private int days(Meeting meeting, String column) {
    return serviceLevels.days(
        PublicMeetingProcess.DEADLINES, Map.of("meetingKind", meeting.kind()), column);
  }
}
