package org.sala.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sala.minutes.Import.Column;
import org.sala.minutes.paper.FoundTable;
import org.springframework.stereotype.Repository;

/** What the page of the minutes shows. */
@Repository
class MinutesReading {

  private final LineCounts counts;
  private final Imports imports;
  private final HeldMeetings meetings;

  MinutesReading(LineCounts counts, Imports imports, HeldMeetings meetings) {
    this.counts = counts;
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

    /** By how much these counts are above others. */
    Counts minus(Counts other) {
      return new Counts(
          total - other.total,
          toCheck - other.toCheck,
          wrong - other.wrong,
          duplicates - other.duplicates,
          toRegister - other.toRegister,
          toChange - other.toChange,
          unchanged - other.unchanged,
          leftOut - other.leftOut,
          registered - other.registered,
          updated - other.updated);
    }
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
    var counted = counts.of(ids);
    var tables = imports.found(ids);
    return new Overview(of, found.stream().map(each -> view(each, of, counted, tables)).toList());
  }

  Optional<View> view(long id) {
    return imports
        .find(id)
        .map(
            of ->
                view(
                    of,
                    meeting(of.meetingNumber()).orElse(null),
                    counts.of(List.of(id)),
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
}
