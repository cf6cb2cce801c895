package org.sala.paper.letter;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import org.sala.engine.Refusal;
import org.sala.language.KhmerDigits;
import org.sala.language.Language;
import org.sala.language.VisibleText;
import org.sala.language.Wording;

/** The hour at which a meeting begins, as people say it. */
record MeetingHour(LocalTime time) {

  private static final int NOON = 12;
  private static final int EVENING = 17;

  /**
   * The hour that was typed.
   *
   * @param typed as {@code 08:30}; empty for none
   * @throws Refusal if it is no hour
   */
  static Optional<MeetingHour> of(String typed) {
    if (VisibleText.isBlank(typed)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new MeetingHour(LocalTime.parse(KhmerDigits.toLatin(typed))));
    } catch (DateTimeException e) {
      throw new Refusal("hour", Wording.of("paper.invitation.no-hour"));
    }
  }

  String in(Language language) {
    var half =
        time.getHour() < NOON ? "morning" : time.getHour() < EVENING ? "afternoon" : "evening";
    int hour = time.getHour() % NOON == 0 ? NOON : time.getHour() % NOON;
    var shown = "%d:%02d".formatted(hour, time.getMinute());
    return Wording.in(
        language,
        "paper.hour." + half,
        language == Language.KM ? KhmerDigits.toKhmer(shown) : shown);
  }
}
