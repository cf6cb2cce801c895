package org.sala.escalation;

import java.time.Instant;
import java.util.stream.Collectors;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Entry;
import org.sala.casefile.Entry.Field;
import org.sala.language.Bilingual;
import org.sala.language.Days;
import org.sala.language.Wording;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/** Writes down who was asked at a level and until when: what {@link Ladder} is read from. */
@Component
class AskedOnLadder {

  /** The kind of the entry. */
  static final String ASKED = "DECISION_ASKED";

  static final String LEVEL = "level";
  static final String PEOPLE = "asked";
  static final String UNTIL = "until";

  private static final int MOST = 5;

  private final Staff staff;

  AskedOnLadder(Staff staff) {
    this.staff = staff;
  }

  /** The entry that this group was asked. */
  Draft asked(String number, Level level, String group, Instant until) {
    var people =
        staff.thereIn(group).stream()
            .limit(MOST)
            .map(staff::nameOf)
            .collect(Collectors.joining(", "));
    return Draft.event(
        number,
        ASKED,
        Wording.of("escalation.entry.asked"),
        Entry.SALA,
        new Field(LEVEL, Wording.of("escalation.field.level"), level.name(), level.term().label()),
        Field.text(PEOPLE, Wording.of("escalation.field.asked"), people),
        new Field(
            UNTIL,
            Wording.of("escalation.field.until"),
            until.toString(),
            Bilingual.day(Days.of(until)).label()));
  }
}
