package org.sala.escalation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sala.engine.EngineClock;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.people.Units;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Request;
import org.sala.request.RequestDates;
import org.sala.request.Requests;
import org.sala.routing.Routing;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;

/**
 * What would come of each choice if it were made now: the date and the unit, by the same tables and
 * the same calendar that count once it is made.
 */
@Component
public class Consequences {

  private static final int FEW = 5;
  private static final int MORE = 10;

  private final Requests requests;
  private final RequestDates dates;
  private final Deadlines deadlines;
  private final ServiceLevels serviceLevels;
  private final Routing routing;
  private final Units units;

  Consequences(
      Requests requests,
      RequestDates dates,
      Deadlines deadlines,
      ServiceLevels serviceLevels,
      Routing routing,
      Units units) {
    this.requests = requests;
    this.dates = dates;
    this.deadlines = deadlines;
    this.serviceLevels = serviceLevels;
    this.routing = routing;
    this.units = units;
  }

  /** A sentence for each choice that is known here, by the code it has in its form. */
  public Map<String, Bilingual> of(String number) {
    var standing = deadlines.find(number, Dates.NEXT_STEP);
    if (standing.isEmpty()) {
      return Map.of();
    }
    var request = requests.get(number);
    var until = Days.of(standing.get().dueAt());
    var more = dates.withMoreTime(number);
    var unit = units.get(request.leadUnit()).name();
    var assigned = days(request, "assignDays");
    var objected = days(request, "responseDays");
    var sentences = new LinkedHashMap<String, Bilingual>();
    sentences.put(
        Choices.EXTEND,
        say("extend", until, FEW, Days.of(more.apply(FEW)), MORE, Days.of(more.apply(MORE))));
    sentences.put(Choices.SHORTEN, say("shorten", until));
    sentences.put(Choices.INSTRUCT, say("instruct", unit, until));
    sentences.put(Choices.CHANGE_UNIT, changeUnit(request, unit, assigned));
    sentences.put(Choices.REFER, say("refer", unit, assigned));
    sentences.put(Choices.CLOSE, say("close", objected));
    sentences.put("APPROVE", say("approve", objected));
    sentences.put("RETURN", say("return", unit, until));
    return sentences;
  }

  private Bilingual changeUnit(Request request, Bilingual unit, Object assigned) {
    var district = Routing.districtOf(request.placeCode());
    var route = routing.of(request.category(), request.isAgainstAuthority(), district);
    return route.problem() != null || route.leadUnit().equals(request.leadUnit())
        ? say("change-unit", unit, assigned)
        : say("change-unit-to", unit, assigned, units.get(route.leadUnit()).name());
  }

  private Object days(Request request, String column) {
    var days =
        serviceLevels
            .of(request.category(), request.priority(), request.serviceLevelVersion())
            .days(column);
    Instant now = EngineClock.now();
    return Days.of(deadlines.count(request.number(), now, days, true).at());
  }

  private static Bilingual say(String key, Object... parts) {
    return Wording.of("escalation.consequence." + key, parts);
  }
}
