package org.sala.minutes;

import java.util.Optional;

/** What was promised at the meeting, by whom and until when (R10). */
class PromiseCheck {

  private static final int LONGEST = 1000;
  private static final int LONGEST_NAME = 200;

  private final UnitNames units;
  private final HeldMeeting meeting;

  PromiseCheck(UnitNames units, HeldMeeting meeting) {
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
      line.problem("promise", "Write what was promised.", "សូមសរសេរអ្វីដែលបានសន្យា។");
    }
    refuseLong(line, "promise", LONGEST);
    refuseLong(line, "promise.by", LONGEST_NAME);
    var unit = line.unit("promise.unit", units).orElse(leadUnit);
    if (!line.cells.containsKey("promise.dueOn")) {
      line.problem(
          "promise.dueOn", "Write until when it was promised.", "សូមសរសេរថាសន្យាត្រឹមថ្ងៃណា។");
      return Optional.empty();
    }
    var dueOn = line.day("promise.dueOn");
    if (dueOn.isPresent() && meeting != null && dueOn.get().isBefore(meeting.day())) {
      line.problem(
          "promise.dueOn",
          "This day lies before the meeting. Correct it.",
          "ថ្ងៃនេះមុនថ្ងៃប្រជុំ។ សូមកែ។");
    }
    return dueOn
        .filter(day -> what != null)
        .map(day -> new Promise(what, unit, line.cells.get("promise.by"), day));
  }

  private static void refuseLong(LineDraft line, String field, int longest) {
    if (line.cells.getOrDefault(field, "").length() > longest) {
      line.problem(
          field,
          "must be at most %d characters long.".formatted(longest),
          "ប្រវែងត្រូវមិនលើស %d តួអក្សរ។".formatted(longest));
    }
  }
}
