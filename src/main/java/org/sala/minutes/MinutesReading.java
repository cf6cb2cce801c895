package org.sala.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sala.minutes.Import.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the page of the minutes shows. */
@Repository
class MinutesReading {

  private final JdbcClient jdbc;
  private final Imports imports;
  private final HeldMeetings meetings;

  MinutesReading(JdbcClient jdbc, Imports imports, HeldMeetings meetings) {
    this.jdbc = jdbc;
    this.imports = imports;
    this.meetings = meetings;
  }

  /** How many lines are in which state. */
  record Counts(
      long total,
      long toCheck,
      long wrong,
      long duplicates,
      long toRegister,
      long toChange,
      long unchanged,
      long leftOut,
      long registered,
      long updated) {}

  /** The meeting the minutes are of. */
  record MeetingView(String number, String theme, LocalDate day) {}

  /** An import as a whole. */
  record View(
      long id,
      MeetingView meeting,
      String channel,
      String fileName,
      List<Column> columns,
      Import.Status status,
      Counts counts) {}

  /** The meeting, if it is of one, and what was sent in. */
  record Overview(MeetingView meeting, List<View> imports) {}

  /** The meeting and what was sent in for it, or the comments of a channel; newest first. */
  Overview overview(String meeting, String channel) {
    MinutesSource.checkChannel(channel);
    return new Overview(
        meeting(meeting).orElse(null),
        imports.of(meeting, channel).stream().map(this::view).toList());
  }

  Optional<View> view(long id) {
    return imports.find(id).map(this::view);
  }

  private View view(Import of) {
    return new View(
        of.id(),
        meeting(of.meetingNumber()).orElse(null),
        of.channel(),
        of.fileName(),
        of.columns(),
        of.status(),
        counts(of.id()));
  }

  private Optional<MeetingView> meeting(String number) {
    return meetings
        .find(number)
        .map(meeting -> new MeetingView(meeting.number(), meeting.theme(), meeting.day()));
  }

  private Counts counts(long id) {
    return jdbc.sql(
            """
            select count(*) as total, count(*) filter (where state = 'READ') as to_check,
              count(*) filter (where problems <> '[]' and not left_out) as wrong,
              count(*) filter (where duplicates <> '[]' and not left_out) as duplicates,
              count(*) filter (where state = 'NEW' and problems = '[]' and not left_out) as to_register,
              count(*) filter (where state = 'CHANGED' and problems = '[]' and not left_out) as to_change,
              count(*) filter (where state = 'UNCHANGED') as unchanged,
              count(*) filter (where left_out) as left_out,
              count(*) filter (where state = 'REGISTERED') as registered,
              count(*) filter (where state = 'UPDATED') as updated
            from minutes_row where import_id = ?
            """)
        .param(id)
        .query(Counts.class)
        .single();
  }
}
