package org.sala.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.sala.engine.EngineClock;
import org.sala.intake.ForumMinutes;
import org.sala.intake.MinutesLine;
import org.sala.intake.Origin;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.meeting.MeetingMode;
import org.sala.meeting.MeetingPlanning;
import org.sala.meeting.NewMeeting;
import org.sala.meeting.Organisations;
import org.sala.meeting.Organisations.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the demonstration's forum by the same steps that people take: planned, invited, held, its
 * 144 requests registered, reported, and noted by the governor. Interrupted, it goes on where it
 * stopped.
 */
@Component
class DemonstrationForum {

  private static final String CONVENOR = "FORUM";

  private final MeetingPlanning planning;
  private final Organisations organisations;
  private final ForumMinutes minutes;
  private final TasksInTurn tasks;
  private final JdbcClient jdbc;

  DemonstrationForum(
      MeetingPlanning planning,
      Organisations organisations,
      ForumMinutes minutes,
      TasksInTurn tasks,
      JdbcClient jdbc) {
    this.planning = planning;
    this.organisations = organisations;
    this.minutes = minutes;
    this.tasks = tasks;
    this.jdbc = jdbc;
  }

  /** Puts the organisations into the directory that are not in it. */
  void directory(List<CSVRecord> rows) {
    for (var row : rows) {
      if (!exists("select from organisation where code = ?", row.get("code"))) {
        organisations.put(
            new Organisation(
                row.get("code"),
                row.get("kind"),
                new Bilingual(row.get("name_en"), row.get("name_km")),
                null,
                null,
                Boolean.parseBoolean(row.get("registered")),
                row.get("convenor_group"),
                true));
      }
    }
  }

  /** Takes the steps that are not taken yet. */
  void hold(List<CSVRecord> lines, List<CSVRecord> directory) {
    var number = planned();
    for (var task = tasks.next(number); task != null; task = tasks.next(number)) {
      var fields = fields(task.getTaskDefinitionKey(), number, lines, directory);
      tasks.complete(task, person(task.getTaskDefinitionKey()), fields);
    }
  }

  private String planned() {
    return jdbc.sql("select number from meeting where convenor = ? order by number limit 1")
        .param(CONVENOR)
        .query(String.class)
        .optional()
        .orElseGet(() -> planning.plan(forum(), "desk"));
  }

  private static NewMeeting forum() {
    return new NewMeeting(
        NewMeeting.Kind.FORUM,
        MeetingMode.ON_SITE,
        Wording.of("demo.forum").label(),
        null,
        null,
        NewMeeting.Level.PROVINCE,
        today(),
        null,
        "04",
        null,
        CONVENOR,
        Wording.of("demo.chair").label(),
        List.of("LABOUR", "NSSF", "LAND-AUTH", "LAND-PRIV", "ENV", "WATER", "ROAD", "CSO-ACT"),
        false);
  }

  private Map<String, Object> fields(
      String step, String number, List<CSVRecord> lines, List<CSVRecord> directory) {
    return switch (step) {
      case "Activity_ProposeInvitations" ->
          Map.of(
              "organisations",
              directory.stream()
                  .filter(row -> Boolean.parseBoolean(row.get("invited")))
                  .map(row -> row.get("code"))
                  .toList(),
              "openCall",
              false);
      case "Activity_ConfirmInvitations" -> Map.of("invitations", "SEND");
      case "Activity_HoldMeeting" ->
          Map.of("held", "HELD", "heldOn", today().toString(), "unitsPresent", present(number));
      case "Activity_RecordRequests" -> {
        lines.forEach(line -> register(line, number));
        yield Map.of("requestsRaised", lines.size());
      }
      case "Activity_SubmitReport" -> Map.of("summary", Wording.of("demo.summary").label());
      case "Activity_NoteReport" -> Map.of("note", "NOTED");
      default -> throw new IllegalStateException("The forum does not know the step " + step + ".");
    };
  }

  private static String person(String step) {
    return step.equals("Activity_NoteReport") ? "governor" : "desk";
  }

  private List<String> present(String number) {
    return jdbc.sql("select unit from meeting_unit where meeting_number = ? and unit <> 'DEP-PWT'")
        .param(number)
        .query(String.class)
        .list();
  }

  private void register(CSVRecord line, String number) {
    if (!exists(
        "select from request where meeting_number = ? and minutes_key = ?",
        number,
        line.get("row"))) {
      var fields = line.toMap();
      fields.put("channel", "FORUM");
      minutes.register(
          new MinutesLine(fields, List.of()), new Origin(number, line.get("row")), "desk");
    }
  }

  private boolean exists(String query, String... keys) {
    return jdbc.sql("select exists (" + query + ")")
        .params(List.of((Object[]) keys))
        .query(Boolean.class)
        .single();
  }

  private static LocalDate today() {
    return EngineClock.today();
  }
}
