package org.sala.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sala.casefile.AccusedPersons;
import org.sala.engine.EngineClock;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Requests;
import org.sala.routing.Appointments;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Holidays;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;

/** Who decides on an escalated request at a level, never those complained of, and until when. */
@Component
public class DecisionMakers {

  private final Requests requests;
  private final Appointments appointments;
  private final AccusedPersons accusations;
  private final Deadlines deadlines;
  private final Holidays holidays;
  private final ServiceLevels serviceLevels;

  DecisionMakers(
      Requests requests,
      Appointments appointments,
      AccusedPersons accusations,
      Deadlines deadlines,
      Holidays holidays,
      ServiceLevels serviceLevels) {
    this.requests = requests;
    this.appointments = appointments;
    this.accusations = accusations;
    this.deadlines = deadlines;
    this.holidays = holidays;
    this.serviceLevels = serviceLevels;
  }

  /** The group that decides at this level. */
  public String group(String number, Level level) {
    var accused = accusations.of(number);
    return level == Level.HEAD
        ? appointments.appoint(requests.get(number).leadUnit(), accused).heads()
        : appointments.governors(level == Level.DEPUTY_GOVERNOR, accused, Set.of());
  }

  /** The level above, which is the same where there is none. */
  public Level above(String number, Level level) {
    return level.above(days(number));
  }

  /** Until when a decision at this level is expected if it is asked for now. */
  public Instant until(String number, Level level) {
    return holidays
        .calendar()
        .dueAfter(countedFrom(number, level), workingDays(number, level), List.of())
        .at();
  }

  int workingDays(String number, Level level) {
    return level.silentAfter(days(number));
  }

  Instant countedFrom(String number, Level level) {
    var now = EngineClock.now();
    var deadline = deadlines.find(number, Dates.NEXT_STEP).orElseThrow().dueAt();
    // A deadline is the closing time of its day; the day after it is the first that counts.
    return level == Level.GOVERNOR || deadline.isAfter(now) ? now : deadline.minusSeconds(1);
  }

  private ServiceLevels.ServiceLevel days(String number) {
    var request = requests.get(number);
    return serviceLevels.of(request.category(), request.priority());
  }
}
