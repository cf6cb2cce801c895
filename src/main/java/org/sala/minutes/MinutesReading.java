package org.sala.minutes;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sala.language.RecordRows;
import org.sala.minutes.Import.Column;
import org.sala.minutes.paper.FoundTable;
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
      long updated) {

    /** Of an import without lines. */
    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  /** The meeting the minutes are of. */
  record MeetingView(String number, String theme, LocalDate day) {}

  /** An import as a whole. */
  record View(
      long id,
      MeetingView meeting,
      String channel,
      String fileName,
      List<Column> columns,
      List<FoundTable> found,
      Import.Status status,
      Counts counts) {}

  /** The meeting, if it is of one, and what was sent in. */
  record Overview(MeetingView meeting, List<View> imports) {}

  /** The meeting and what was sent in for it, or the comments of a channel; newest first. */
  Overview overview(String meeting, String channel) {
    MinutesSource.checkChannel(channel);
    var of = meeting(meeting).orElse(null);
    var found = imports.of(meeting, channel);
    var ids = found.stream().map(Import::id).toList();
    var counts = counts(ids);
    var tables = imports.found(ids);
    return new Overview(of, found.stream().map(each -> view(each, of, counts, tables)).toList());
  }

  Optional<View> view(long id) {
    return imports
        .find(id)
        .map(
            of ->
                view(
                    of,
                    meeting(of.meetingNumber()).orElse(null),
                    counts(List.of(id)),
                    imports.found(List.of(id))));
  }

  private static View view(
      Import of,
      MeetingView meeting,
      Map<Long, Counts> counts,
      Map<Long, List<FoundTable>> tables) {
    return new View(
        of.id(),
        meeting,
        of.channel(),
        of.fileName(),
        of.columns(),
        tables.get(of.id()),
        of.status(),
        counts.getOrDefault(of.id(), Counts.NONE));
  }

  private Optional<MeetingView> meeting(String number) {
    return meetings
        .find(number)
        .map(meeting -> new MeetingView(meeting.number(), meeting.theme(), meeting.day()));
  }

  private Map<Long, Counts> counts(List<Long> imports) {
    var rows = RecordRows.of(Counts.class);
    var counts = new HashMap<Long, Counts>();
    jdbc.sql(
            """
            select import_id, count(*) as total, count(*) filter (where state = 'READ') as to_check,
              count(*) filter (where problems <> '[]' and not left_out) as wrong,
              count(*) filter (where duplicates <> '[]' and not left_out) as duplicates,
              count(*) filter (where state = 'NEW' and problems = '[]' and not left_out) as to_register,
              count(*) filter (where state = 'CHANGED' and problems = '[]' and not left_out) as to_change,
              count(*) filter (where state = 'UNCHANGED') as unchanged,
              count(*) filter (where left_out) as left_out,
              count(*) filter (where state = 'REGISTERED') as registered,
              count(*) filter (where state = 'UPDATED') as updated
            from minutes_row where import_id = any(?) and role = 'LINE' group by import_id
            """)
        .param(imports.toArray(Long[]::new))
        .query((row, index) -> counts.put(row.getLong("import_id"), rows.mapRow(row, index)))
        .list();
    return counts;
  }
}
