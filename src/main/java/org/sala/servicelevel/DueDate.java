package org.sala.servicelevel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sala.language.Bilingual;

/**
 * A due date and how it was counted, so that the task, the timer and the letter can show the same
 * date with the same reason (R24, R38). Between {@code countedFrom} and the due day every weekday
 * is either one of the {@code workingDays}, or a skipped holiday, or one of the {@code pausedDays}.
 *
 * @param at when it is due: closing time of the due day in Asia/Phnom_Penh
 * @param countedFrom day 0, a working day in Asia/Phnom_Penh, not counted itself
 * @param workingDays how many working days were given, 0 or more
 * @param skipped the public holidays on weekdays between day 0 and the due day, by date; may be
 *     empty, never null
 * @param pausedDays how many working days the clock stood still
 */
public record DueDate(
    Instant at, LocalDate countedFrom, int workingDays, List<Holiday> skipped, int pausedDays) {

  /** Keeps its own copy of the skipped holidays. */
  public DueDate {
    skipped = List.copyOf(skipped);
  }

  /**
   * Says how the date was counted, for example "10 working days from 3 April 2026; skipped 14-16
   * April 2026 Khmer New Year; paused 6 working days waiting for the requester"; in Khmer with
   * Khmer digits (R28).
   *
   * @return one line without a full stop, never null
   */
  public Bilingual explanation() {
    return Bilingual.each(language -> Explanation.of(this, language));
  }
}
