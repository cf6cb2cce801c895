package org.sala.models.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.sala.office.OfficeSettings;
import org.sala.people.Staff;
import org.sala.request.Categories;
import org.sala.routing.Routing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins invented cases of every kind, as the desk does. */
@Component
class Beginnings {

  private static final String DESK = "desk";
  private static final String RAISED = "raised";
  private static final String MEETING = "meeting";
  private static final String HELD = "held";
  private static final String NOTICE = "notice";
  private static final String WORDS = "Words of a rehearsal";
  private static final int DAYS_AHEAD = 14;

  private final ForumMinutes requests;
  private final MeetingPlanning meetings;
  private final NoticeIntake notices;
  private final Categories categories;
  private final Routing routing;
  private final Staff staff;
  private final OfficeSettings office;
  private final JdbcClient jdbc;

  Beginnings(
      ForumMinutes requests,
      MeetingPlanning meetings,
      NoticeIntake notices,
      Categories categories,
      Routing routing,
      Staff staff,
      OfficeSettings office,
      JdbcClient jdbc) {
    this.requests = requests;
    this.meetings = meetings;
    this.notices = notices;
    this.categories = categories;
    this.routing = routing;
    this.staff = staff;
    this.office = office;
    this.jdbc = jdbc;
  }

  /** The ways in which cases of these kinds begin. */
  List<Choice> of(Set<String> kinds) {
    var all = new ArrayList<String>();
    if (kinds.contains("request") || kinds.contains("promise")) {
      unlike().forEach(category -> all.add("category=" + category));
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
    var beginning = Wording.of("models.walk.beginning");
    return all.stream()
        .map(what -> new Choice(Choice.Sort.BEGIN, "", "", beginning, what, null, Map.of()))
        .toList();
  }

  // One category of each kind of way: with a visit or without, for everybody or not.
  private List<String> unlike() {
    var one = new HashMap<List<Object>, String>();
    var district = Routing.districtOf(place());
    for (var category : categories.all()) {
      var route = routing.of(category.code(), false, district);
      if (route.problem() == null) {
        one.putIfAbsent(List.of(route.inspectionRequired(), route.restricted()), category.code());
      }
    }
    return one.values().stream().sorted().toList();
  }

  /** Begins a case and answers its number, and behind it that of the meeting that it was put at. */
  List<String> begin(String what) {
    return switch (what) {
      case MEETING -> List.of(meeting(false));
      case HELD -> List.of(meeting(true));
      case NOTICE -> List.of(notice());
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
    line.put("category", unlike().get(0));
    line.put("placeCode", place());
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
            place(),
            null,
            null,
            WORDS,
            List.of(unlike().get(0)),
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
            place(),
            null),
        clerk(),
        null);
  }

  private String clerk() {
    return staff.membersOf(DESK).stream().findFirst().orElse(DESK);
  }

  private String place() {
    return jdbc.sql("select code from place where code like ? || '__' order by code limit 1")
        .param(office.province())
        .query(String.class)
        .optional()
        .orElse(office.province());
  }
}
