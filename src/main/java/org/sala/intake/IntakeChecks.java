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
import org.sala.language.Wording;
import org.sala.people.Unit;
import org.sala.people.Units;
import org.sala.request.Categories;
import org.sala.request.MatterKinds;
import org.springframework.stereotype.Component;

/** Checks of a new request that need the data of the province. */
@Component
class IntakeChecks {

  private static final Duration OLDEST = Duration.ofDays(5 * 366);
  // The page presets the time by the clock of the computer at the desk.
  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  private final Categories categories;
  private final MatterKinds matters;
  private final Places places;
  private final Units units;

  IntakeChecks(Categories categories, MatterKinds matters, Places places, Units units) {
    this.matters = matters;
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
        "intake.no-such-category");
    refuseIf(
        !VisibleText.isBlank(request.matter())
            && !matters.has(request.category(), request.matter()),
        problems,
        "matter",
        "intake.no-such-matter");
    refuseIf(
        places.find(request.placeCode()).isEmpty(), problems, "placeCode", "intake.no-such-place");
    refuseIf(
        request.receivedAt() != null && request.receivedAt().toInstant().isAfter(now()),
        problems,
        "receivedAt",
        "intake.received-in-future");
    refuseIf(
        request.receivedAt() != null
            && request.receivedAt().toInstant().isBefore(now().minus(OLDEST)),
        problems,
        "receivedAt",
        "intake.received-long-ago");
    checkCall(request, problems);
    checkRespondent(request.respondent(), problems);
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
  }

  private static void checkCall(NewRequest request, List<Problem> problems) {
    var call = request.call();
    if (call == null) {
      return;
    }
    refuseIf(!request.channel().isCall(), problems, "channel", "intake.no-call");
    var at = call.at().toInstant();
    refuseIf(at.isAfter(now().plus(CLOCKS_APART)), problems, "call.at", "intake.called-in-future");
    refuseIf(at.isBefore(now().minus(OLDEST)), problems, "call.at", "intake.received-long-ago");
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
        "intake.no-authority");
    refuseIf(
        !VisibleText.isBlank(respondent.unit())
            && (respondent.kind() != RespondentKind.AUTHORITY
                || units.find(respondent.unit()).filter(Unit::handlesRequests).isEmpty()),
        problems,
        "respondent.unit",
        "intake.no-unit");
  }

  private static void refuseIf(boolean wrong, List<Problem> problems, String field, String key) {
    if (wrong) {
      problems.add(new Problem(field, Wording.of(key)));
    }
  }

  private static Instant now() {
    return EngineClock.now();
  }
}
