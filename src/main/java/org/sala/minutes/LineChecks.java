package org.sala.minutes;

import org.sala.commitment.Commitments;
import org.sala.intake.ForumMinutes;
import org.sala.minutes.line.CategoryWords;
import org.sala.minutes.line.CodeWords;
import org.sala.minutes.line.Gazetteer;
import org.sala.minutes.line.HeldMeeting;
import org.sala.minutes.line.LineCheck;
import org.sala.minutes.line.PlaceFinder;
import org.sala.minutes.line.UnitNames;
import org.sala.office.OfficeSettings;
import org.sala.people.Units;
import org.sala.request.Categories;
import org.sala.routing.Routing;
import org.sala.servicelevel.TypedDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prepares checks: reads the lists of the province once for many lines. */
@Component
class LineChecks {

  private final JdbcClient jdbc;
  private final HeldMeetings meetings;
  private final Categories categories;
  private final WordsOfCategories words;
  private final WordCorrections corrections;
  private final Units units;
  private final Routing routing;
  private final Commitments commitments;
  private final TypedDates typed;
  private final CodeWords codeWords;
  private final ForumMinutes minutes;
  private final String province;

  LineChecks(
      JdbcClient jdbc,
      HeldMeetings meetings,
      Categories categories,
      WordsOfCategories words,
      WordCorrections corrections,
      Units units,
      Routing routing,
      Commitments commitments,
      TypedDates typed,
      CodeWords codeWords,
      ForumMinutes minutes,
      OfficeSettings office) {
    this.jdbc = jdbc;
    this.meetings = meetings;
    this.categories = categories;
    this.words = words;
    this.corrections = corrections;
    this.units = units;
    this.routing = routing;
    this.commitments = commitments;
    this.typed = typed;
    this.codeWords = codeWords;
    this.minutes = minutes;
    this.province = office.province();
  }

  /** A check for the lines of an import. */
  LineCheck of(Import of) {
    return with(of.channel(), meetings.find(of.meetingNumber()).orElse(null));
  }

  /**
   * A check for the lines of one file.
   *
   * @param meeting null for public comments
   */
  LineCheck with(String channel, HeldMeeting meeting) {
    return new LineCheck(
        channel,
        meeting,
        new CategoryWords(
            categories.all(), words.vocabulary(), words.lines(), corrections.learned()),
        new PlaceFinder(new Gazetteer(jdbc), province),
        new UnitNames(units.all()),
        codeWords,
        routing,
        commitments,
        typed,
        minutes,
        province);
  }
}
