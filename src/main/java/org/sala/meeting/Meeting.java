package org.sala.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.sala.language.Bilingual;

/**
 * A meeting of the administration with the public.
 *
 * @param kind {@code FORUM} or {@code LOCAL_VISIT}
 * @param mode {@code ON_SITE}, {@code ONLINE}, {@code TELEGRAM} or {@code FACEBOOK}
 * @param campaign the campaign that groups meetings of several provinces, or null (R16)
 * @param workingGroup the local visit working group, or null (R44)
 * @param level province, district or commune
 * @param startsAt the hour in Cambodia, null while it is not known
 * @param placeDetail the hall, null while it is not known
 * @param convenor the code of the organisation that convenes it, or null
 * @param chair who presides, by office
 * @param heldOn the day on which it was held in Cambodia, null before
 * @param notedAt when the governor noted its report, null before
 */
public record Meeting(
    String number,
    String kind,
    String mode,
    String theme,
    String campaign,
    String workingGroup,
    String level,
    LocalDate plannedFor,
    LocalTime startsAt,
    String placeCode,
    Bilingual placeName,
    String placeDetail,
    String convenor,
    String chair,
    boolean openCall,
    String status,
    String outcome,
    String plannedBy,
    LocalDate heldOn,
    Instant notedAt) {

  /** The status of a meeting that has ended. */
  public static final String CLOSED = "CLOSED";
}
