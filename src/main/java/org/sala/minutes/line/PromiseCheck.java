package org.sala.minutes.line;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.sala.commitment.Commitments;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.servicelevel.TypedDates;

/** What was promised at the meeting, by whom and until when (R10). */
class PromiseCheck {

  private static final int LONGEST = 1000;
  private static final int LONGEST_NAME = 200;
  private static final String SOURCE = "MEETING";

  private final UnitNames units;
  private final HeldMeeting meeting;
  private final Commitments commitments;
  private final TypedDates typed;

  PromiseCheck(UnitNames units, HeldMeeting meeting, Commitments commitments, TypedDates typed) {
    this.commitments = commitments;
    this.typed = typed;
    this.units = units;
    this.meeting = meeting;
  }

  /**
   * The promise of a line.
   *
   * @param leadUnit the code of the unit that keeps it if the line names none; may be null
   */
  Optional<Promise> check(LineDraft line, String leadUnit) {
    if (line.cells.keySet().stream().noneMatch(field -> field.startsWith("promise"))) {
      return Optional.empty();
    }
    var what = line.cells.get("promise");
    if (what == null) {
      line.problem("promise", Wording.of("minutes.no-promise"));
    }
    refuseLong(line, "promise", LONGEST);
    refuseLong(line, "promise.by", LONGEST_NAME);
    var nation = units.elsewhere(line.cells.get("promise.unit"));
    var unit = nation.isPresent() ? leadUnit : line.unit("promise.unit", units).orElse(leadUnit);
    nation.ifPresent(institution -> followedBy(line, leadUnit));
    var dueOn = line.cells.containsKey("promise.dueOn") ? line.day("promise.dueOn") : undated(line);
    dueOn.flatMap(day -> typed.outside("promise.dueOn", day)).ifPresent(line.problems::add);
    dueOn
        .flatMap(day -> typed.onClosedDay("promise.dueOn", day))
        .ifPresent(closed -> tell(line, dueOn.get(), closed));
    if (dueOn.isPresent() && meeting != null && dueOn.get().isBefore(meeting.day())) {
      line.problem("promise.dueOn", Wording.of("minutes.promise-before-meeting"));
    }
    return dueOn
        .filter(day -> what != null)
        .map(day -> new Promise(what, unit, by(line, nation), day));
  }

  /** A person of the nation gave it, or an institution: the unit of the request follows it. */
  private static String by(LineDraft line, Optional<String> nation) {
    var person = Optional.ofNullable(line.cells.get("promise.by"));
    return Stream.concat(person.stream(), nation.stream())
        .reduce((one, other) -> one + ", " + other)
        .orElse(null);
  }

  private Optional<LocalDate> undated(LineDraft line) {
    if (meeting == null) {
      line.problem("promise.dueOn", Wording.of("minutes.no-promise-date"));
      return Optional.empty();
    }
    var day = commitments.dueWithoutDay(SOURCE, meeting.day());
    line.guesses.add(
        new Guess(
            "promise.dueOn",
            day.toString(),
            Bilingual.day(day),
            Wording.of("minutes.guess.promise.day")));
    return Optional.of(day);
  }

  private void followedBy(LineDraft line, String unit) {
    if (unit != null) {
      line.guesses.add(
          new Guess(
              "promise.unit",
              unit,
              Bilingual.same(unit),
              Wording.of("minutes.guess.promise.unit")));
    }
  }

  // The day was named at the meeting; it is told, not refused.
  private static void tell(LineDraft line, LocalDate day, Problem closed) {
    line.guesses.add(new Guess("promise.dueOn", day.toString(), Bilingual.day(day), closed.text()));
  }

  private static void refuseLong(LineDraft line, String field, int longest) {
    if (line.cells.getOrDefault(field, "").length() > longest) {
      line.problem(field, Wording.of("minutes.text-too-long", longest));
    }
  }
}
