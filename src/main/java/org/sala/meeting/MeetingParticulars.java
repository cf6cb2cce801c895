package org.sala.meeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry.Field;
import org.sala.engine.Refusal;
import org.sala.language.PlainText;
import org.sala.language.Text;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a meeting can turn out otherwise than planned: who presides, the hour and the hall. The
 * case file keeps what was said before.
 */
@Service
class MeetingParticulars {

  private static final Set<String> REPORTED = Set.of("REPORTED", "NOTED", Meeting.CLOSED);

  private final Meetings meetings;
  private final MeetingAccess access;
  private final CaseFile caseFile;

  MeetingParticulars(Meetings meetings, MeetingAccess access, CaseFile caseFile) {
    this.meetings = meetings;
    this.access = access;
    this.caseFile = caseFile;
  }

  /**
   * All of them as they are now.
   *
   * @param chair who presides, by office
   * @param startsAt the hour in Cambodia, or null
   * @param placeDetail the hall, or null
   */
  record Particulars(
      @NotNull @Text @Size(max = 200) @PlainText String chair,
      LocalTime startsAt,
      @Size(max = 200) @PlainText String placeDetail) {}

  /**
   * Changes them and answers whether there is such a meeting.
   *
   * @throws Refusal if the report of the meeting is before the governor
   * @throws org.sala.people.Denied if the person does not work at the desk
   */
  @Transactional
  boolean change(String number, Particulars now, String user) {
    access.desk(user);
    var found = meetings.find(number);
    found.ifPresent(meeting -> change(meeting, now, user));
    return found.isPresent();
  }

  private void change(Meeting meeting, Particulars now, String user) {
    if (REPORTED.contains(meeting.status())) {
      throw new Refusal("chair", Wording.of("meeting.report-submitted"));
    }
    var chair = VisibleText.strip(now.chair());
    var hall = VisibleText.orNull(now.placeDetail());
    var changed = new ArrayList<Field>();
    changed.addAll(changed("chair", "meeting.particular.chair", meeting.chair(), chair));
    changed.addAll(
        changed("startsAt", "meeting.particular.startsAt", meeting.startsAt(), now.startsAt()));
    changed.addAll(
        changed("placeDetail", "meeting.particular.placeDetail", meeting.placeDetail(), hall));
    if (!changed.isEmpty()) {
      meetings.particulars(meeting.number(), chair, now.startsAt(), hall);
      caseFile.add(
          Draft.event(
              meeting.number(),
              "PARTICULARS_CHANGED",
              Wording.of("meeting.particulars-changed"),
              user,
              changed.toArray(Field[]::new)));
    }
  }

  private static List<Field> changed(String name, String key, Object before, Object now) {
    if (Objects.equals(before, now)) {
      return List.of();
    }
    var none = Wording.of("meeting.not-said");
    return List.of(
        new Field(
            name,
            Wording.of(key),
            Objects.toString(now, null),
            Wording.of(
                    "meeting.before-and-now",
                    Objects.requireNonNullElse(before, none),
                    Objects.requireNonNullElse(now, none))
                .label()));
  }
}
