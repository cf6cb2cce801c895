package org.sala.meeting;

import java.util.ArrayList;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.engine.Refusal.Problem;
import org.sala.intake.Places;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.request.Categories;
import org.sala.servicelevel.TypedDates;
import org.springframework.stereotype.Component;

/** Whether a meeting can be held as it is planned. */
@Component
class MeetingCheck {

  private final Organisations organisations;
  private final Places places;
  private final Categories categories;
  private final TypedDates typedDates;

  MeetingCheck(
      Organisations organisations, Places places, Categories categories, TypedDates typedDates) {
    this.organisations = organisations;
    this.places = places;
    this.categories = categories;
    this.typedDates = typedDates;
  }

  /**
   * Passes or refuses.
   *
   * @throws Refusal with one problem for each field that is wrong
   */
  void of(NewMeeting planned) {
    var problems = new ArrayList<Problem>();
    if (places.find(planned.placeCode()).isEmpty()) {
      problems.add(new Problem("placeCode", Wording.of("intake.choose-place")));
    }
    if (planned.plannedFor().isBefore(EngineClock.today()) && !planned.heldAlready()) {
      problems.add(new Problem("plannedFor", Wording.of("meeting.planned-for-past")));
    }
    if (planned.plannedFor().isAfter(EngineClock.today()) && planned.heldAlready()) {
      problems.add(new Problem("plannedFor", Wording.of("meeting.not-held-yet")));
    }
    typedDates.outside("plannedFor", planned.plannedFor()).ifPresent(problems::add);
    if (!VisibleText.isBlank(planned.convenor())
        && organisations.find(planned.convenor()).isEmpty()) {
      problems.add(new Problem("convenor", Wording.of("meeting.no-such-organisation")));
    }
    if (!unknown(planned.agenda()).isEmpty()) {
      problems.add(
          new Problem(
              "agenda", Wording.of("meeting.no-such-categories", unknown(planned.agenda()))));
    }
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
  }

  private List<String> unknown(List<String> codes) {
    return codes.stream().filter(code -> categories.find(code).isEmpty()).toList();
  }
}
