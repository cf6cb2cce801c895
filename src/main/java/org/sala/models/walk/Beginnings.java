package org.sala.models.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sala.commitment.Commitments;
import org.sala.engine.EngineClock;
import org.sala.intake.ForumMinutes;
import org.sala.intake.MinutesLine;
import org.sala.intake.Origin;
import org.sala.language.Wording;
import org.sala.meeting.MeetingMode;
import org.sala.meeting.MeetingPlanning;
import org.sala.meeting.NewMeeting;
import org.sala.notice.NewNotice;
import org.sala.notice.NoticeIntake;
import org.sala.people.Staff;
import org.springframework.stereotype.Component;

/** Begins invented cases of every kind, as the desk does. */
@Component
class Beginnings {

  private static final String DESK = "desk";
  private static final String RAISED = "raised";
  private static final String MEETING = "meeting";
  private static final String HELD = "held";
  private static final String NOTICE = "notice";
  private static final String PROMISE = "promise";
  private static final String WORDS = "Words of a rehearsal";
  private static final int DAYS_AHEAD = 14;

  private final ForumMinutes requests;
  private final MeetingPlanning meetings;
  private final NoticeIntake notices;
  private final Commitments commitments;
  private final InventedMatters matters;
  private final Staff staff;

  Beginnings(
      ForumMinutes requests,
      MeetingPlanning meetings,
      NoticeIntake notices,
      Commitments commitments,
      InventedMatters matters,
      Staff staff) {
    this.requests = requests;
    this.meetings = meetings;
    this.notices = notices;
    this.commitments = commitments;
    this.matters = matters;
    this.staff = staff;
  }

  /** The ways in which cases of these kinds begin. */
  List<Choice> of(Set<String> kinds) {
    var all = new ArrayList<String>();
    if (kinds.contains("request")) {
      matters.unlike().forEach(category -> all.add("category=" + category));
      all.add("priority=URGENT");
      all.add("respondent.kind=AUTHORITY");
      all.add("answer.text=" + WORDS);
    }
    if (kinds.contains(MEETING)) {
      all.addAll(List.of(MEETING, HELD));
    }
    if (kinds.contains(MEETING) || kinds.contains("request")) {
      all.add(RAISED);
    }
    if (kinds.contains(NOTICE)) {
      all.add(NOTICE);
    }
    if (kinds.contains(PROMISE)) {
      all.add(PROMISE);
    }
    var beginning = Wording.of("models.walk.beginning");
    return all.stream()
        .map(what -> new Choice(Choice.Sort.BEGIN, "", "", beginning, what, null, Map.of()))
        .toList();
  }

  /** Begins a case and answers its number, and behind it that of the meeting that it was put at. */
  List<String> begin(String what) {
    return switch (what) {
      case MEETING -> List.of(meeting(false));
      case HELD -> List.of(meeting(true));
      case NOTICE -> List.of(notice());
      case PROMISE -> List.of(promise());
      case RAISED -> {
        var meeting = meeting(false);
        yield List.of(request(Map.of("channel", "FORUM"), new Origin(meeting, "1")), meeting);
      }
      default -> {
        var cell = what.split("=", 2);
        yield List.of(request(Map.of(cell[0], cell[1]), Origin.NO_MEETING));
      }
    };
  }

  private String request(Map<String, String> cells, Origin origin) {
    var line = new HashMap<String, String>();
    line.put("channel", "WALK_IN");
    line.put("category", matters.unlike().get(0));
    line.put("placeCode", matters.place());
    line.put("subject", WORDS);
    line.put("narrative", WORDS);
    line.put("requester.kind", "CITIZEN");
    line.put("requester.name", WORDS);
    line.putAll(cells);
    if (line.containsKey("respondent.kind")) {
      line.put("respondent.name", WORDS);
    }
    if (line.containsKey("answer.text")) {
      line.put("answer.by", WORDS);
      line.put("channel", "FORUM");
    }
    return requests.register(new MinutesLine(line, List.of()), origin, clerk()).number();
  }

  // As a promise that was given at a meeting: by nobody of the office, to be kept by one unit.
  private String promise() {
    var number = request(Map.of("channel", "FORUM"), Origin.NO_MEETING);
    var due = EngineClock.today().plusDays(DAYS_AHEAD);
    commitments.record(number, "MEETING", WORDS, matters.unit(), null, due, clerk());
    return number;
  }

  private String meeting(boolean isHeld) {
    var day = EngineClock.today().plusDays(isHeld ? -1 : DAYS_AHEAD);
    return meetings.plan(
        new NewMeeting(
            NewMeeting.Kind.FORUM,
            MeetingMode.ON_SITE,
            WORDS,
            null,
            null,
            NewMeeting.Level.PROVINCE,
            day,
            null,
            matters.place(),
            null,
            null,
            WORDS,
            List.of(matters.unlike().get(0)),
            isHeld),
        clerk());
  }

  private String notice() {
    return notices.register(
        new NewNotice(
            WORDS,
            null,
            null,
            WORDS,
            null,
            EngineClock.today().plusDays(DAYS_AHEAD),
            matters.place(),
            null),
        clerk(),
        null);
  }

  private String clerk() {
    return staff.membersOf(DESK).stream().findFirst().orElse(DESK);
  }
}
