package org.sala.meeting;

import java.util.List;
import org.sala.engine.EngineClock;
import org.springframework.stereotype.Service;

/** The meetings of the province and whether there are enough forums. */
@Service
class MeetingCalendar {

  /** Governors hold a forum with civil society at least twice a year (directive 040 of 2018). */
  private static final int FORUMS_A_YEAR = 2;

  private final MeetingReading reading;
  private final MeetingAccess access;
  private final Meetings meetings;

  MeetingCalendar(MeetingReading reading, MeetingAccess access, Meetings meetings) {
    this.reading = reading;
    this.access = access;
    this.meetings = meetings;
  }

  /**
   * The meetings a person may see.
   *
   * @param forumsThisYear held or planned
   * @param tooFewForums whether the province is on the way to fewer than two forums this year (R35)
   */
  record Calendar(List<MeetingView> meetings, int year, int forumsThisYear, boolean tooFewForums) {}

  Calendar of(String user) {
    var year = EngineClock.today().getYear();
    var forums = meetings.forumsOf(year);
    return new Calendar(
        reading.all(user), year, forums, access.isOfOffice(user) && forums < FORUMS_A_YEAR);
  }
}
