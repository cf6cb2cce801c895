package org.sala.governor;

import java.util.ArrayList;
import java.util.List;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.people.Units;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.Request;
import org.sala.request.Requests;
import org.sala.routing.Routing;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;

/** What the tables of the province say of a request: its days, its unit, a visit to the site. */
@Component
class Rules {

  private final Requests requests;
  private final ServiceLevels serviceLevels;
  private final Deadlines deadlines;
  private final Routing routing;
  private final Units units;

  Rules(
      Requests requests,
      ServiceLevels serviceLevels,
      Deadlines deadlines,
      Routing routing,
      Units units) {
    this.requests = requests;
    this.serviceLevels = serviceLevels;
    this.deadlines = deadlines;
    this.routing = routing;
    this.units = units;
  }

  /** Sentences, the days first. */
  List<Bilingual> of(String number) {
    var request = requests.get(number);
    var rules = new ArrayList<Bilingual>();
    rules.add(days(request));
    deadlines
        .find(number, Dates.DUE)
        .ifPresent(
            due ->
                rules.add(
                    Wording.of("governor.rule.due", Days.of(due.dueAt()), due.explanation())));
    var route =
        routing.of(
            request.category(),
            request.isAgainstAuthority(),
            Routing.districtOf(request.placeCode()));
    rules.add(Wording.of("governor.rule.unit", units.get(route.leadUnit()).name()));
    if (route.inspectionRequired()) {
      rules.add(Wording.of("governor.rule.inspection"));
    }
    return rules;
  }

  private Bilingual days(Request request) {
    var level =
        serviceLevels.of(request.category(), request.priority(), request.serviceLevelVersion());
    return Wording.of(
        "governor.rule.days",
        level.days("requestDays"),
        level.days("deputyGovernorAfter"),
        level.days("governorAfter"));
  }
}
