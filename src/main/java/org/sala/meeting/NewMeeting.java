package org.sala.meeting;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.sala.language.PlainText;
import org.sala.language.Text;

/**
 * A meeting as it is planned.
 *
 * @param campaign the campaign that groups meetings of several provinces, or null (R16)
 * @param workingGroup the local visit working group, or null (R44)
 * @param plannedFor the day in Cambodia
 * @param startsAt the hour in Cambodia, or null while it is not known
 * @param placeDetail the hall, or null
 * @param convenor the code of an organisation of the directory, or null
 * @param chair who presides, by office
 * @param agenda the categories that will be spoken of; their units must come (R37)
 * @param heldAlready whether it took place before it is entered: nobody is invited to it
 */
public record NewMeeting(
    @NotNull Kind kind,
    @NotNull @MeetingMode String mode,
    @NotNull @Text @Size(max = 200) @PlainText String theme,
    @Size(max = 200) @PlainText String campaign,
    @Size(max = 200) @PlainText String workingGroup,
    @NotNull Level level,
    @NotNull LocalDate plannedFor,
    LocalTime startsAt,
    @NotNull @Text @Size(max = 10) String placeCode,
    @Size(max = 200) @PlainText String placeDetail,
    @Size(max = 20) String convenor,
    @NotNull @Text @Size(max = 200) @PlainText String chair,
    @NotEmpty @Size(max = 50) List<@NotNull @Text @Size(max = 20) String> agenda,
    boolean heldAlready) {

  public enum Kind {
    FORUM,
    LOCAL_VISIT
  }

  public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE
  }
}
