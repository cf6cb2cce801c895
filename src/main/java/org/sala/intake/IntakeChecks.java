package org.sala.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.engine.Refusal.Problem;
import org.sala.intake.NewRequest.NewRespondent;
import org.sala.intake.NewRequest.RespondentKind;
import org.sala.language.VisibleText;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.request.Categories;
import org.springframework.stereotype.Component;

/** Checks of a new request that need the data of the province. */
@Component
class IntakeChecks {

  private static final Duration OLDEST = Duration.ofDays(5 * 366);

  private final Categories categories;
  private final Places places;
  private final Units units;

  IntakeChecks(Categories categories, Places places, Units units) {
    this.categories = categories;
    this.places = places;
    this.units = units;
  }

  /**
   * Passes or refuses.
   *
   * @throws Refusal with one problem for each field that is wrong
   */
  void check(NewRequest request) {
    var problems = new ArrayList<Problem>();
    refuseIf(
        categories.find(request.category()).isEmpty(),
        problems,
        "category",
        "There is no such category. Choose one of the list.",
        "គ្មានប្រភេទនេះទេ។ សូមជ្រើសរើសក្នុងបញ្ជី។");
    refuseIf(
        places.find(request.placeCode()).isEmpty(),
        problems,
        "placeCode",
        "There is no such place. Choose province, district and commune from the lists.",
        "គ្មានទីកន្លែងនេះទេ។ សូមជ្រើសរើសខេត្ត ស្រុក និងឃុំពីបញ្ជី។");
    refuseIf(
        request.receivedAt() != null && request.receivedAt().toInstant().isAfter(now()),
        problems,
        "receivedAt",
        "A request cannot have come in in the future. Correct the date.",
        "សំណើមិនអាចមកដល់ក្នុងអនាគតទេ។ សូមកែកាលបរិច្ឆេទ។");
    refuseIf(
        request.receivedAt() != null
            && request.receivedAt().toInstant().isBefore(now().minus(OLDEST)),
        problems,
        "receivedAt",
        "This date lies more than five years back. Correct the date.",
        "កាលបរិច្ឆេទនេះលើសពីប្រាំឆ្នាំមុន។ សូមកែកាលបរិច្ឆេទ។");
    checkRespondent(request.respondent(), problems);
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
  }

  private void checkRespondent(NewRespondent respondent, List<Problem> problems) {
    if (respondent == null) {
      return;
    }
    refuseIf(
        respondent.kind() == RespondentKind.AUTHORITY
            && VisibleText.isBlank(respondent.name())
            && VisibleText.isBlank(respondent.unit()),
        problems,
        "respondent.name",
        "Name the authority or choose its unit.",
        "សូមសរសេរឈ្មោះអាជ្ញាធរ ឬជ្រើសរើសអង្គភាព។");
    refuseIf(
        !VisibleText.isBlank(respondent.unit())
            && (respondent.kind() != RespondentKind.AUTHORITY
                || units.find(respondent.unit()).filter(Unit::handlesRequests).isEmpty()),
        problems,
        "respondent.unit",
        "Choose a unit of the province, and 'authority' as the kind.",
        "សូមជ្រើសរើសអង្គភាពរបស់ខេត្ត និងប្រភេទ «អាជ្ញាធរ»។");
  }

  private static void refuseIf(
      boolean wrong, List<Problem> problems, String field, String en, String km) {
    if (wrong) {
      problems.add(new Problem(field, en, km));
    }
  }

  private static Instant now() {
    return EngineClock.now();
  }
}
