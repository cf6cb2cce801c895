package org.sala.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Prints a report for a person who may have it, and keeps what was printed. */
@Service
class Printing {

  private final ReportAccess access;
  private final MeetingReport meetings;
  private final ScorecardReport scorecards;
  private final MonitoringReport monitoring;
  private final ServiceLevelReport serviceLevels;
  private final Units units;
  private final PrintedReports printed;

  Printing(
      ReportAccess access,
      MeetingReport meetings,
      ScorecardReport scorecards,
      MonitoringReport monitoring,
      ServiceLevelReport serviceLevels,
      Units units,
      PrintedReports printed) {
    this.access = access;
    this.meetings = meetings;
    this.scorecards = scorecards;
    this.monitoring = monitoring;
    this.serviceLevels = serviceLevels;
    this.units = units;
    this.printed = printed;
  }

  /**
   * What is asked for.
   *
   * @param meeting the number of a meeting; empty for reports of a period
   * @param from the first day of the period; null for reports of a meeting
   * @param to the last day of the period; null for reports of a meeting
   * @param unit the code of one institution; empty for all
   */
  record Asked(ReportKind kind, String meeting, LocalDate from, LocalDate to, String unit) {}

  /** The file, its format, and what to call it. */
  record Printed(Format format, String fileName, byte[] content) {}

  /**
   * Prints a report, all of it as of one moment, and keeps it as an language with a number.
   *
   * @throws org.springframework.security.access.AccessDeniedException if the person may not have it
   * @throws Refusal if a parameter is missing or wrong, or the figures do not add up
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  Printed print(Asked asked, Format format, Language language, String user) {
    var report = report(asked, language, user);
    var number = printed.nextNumber();
    var numbered = report.numbered(number);
    var content = format.print(numbered);
    var kept =
        new PrintedEdition(
            number,
            asked.kind(),
            format,
            language,
            parameters(asked),
            String.join("-", nameParts(asked, language)) + "." + format.extension(),
            Checksum.of(content),
            user,
            EngineClock.now());
    printed.keep(kept, content, numbered);
    printed.taken(kept, user);
    return new Printed(format, kept.fileName(), content);
  }

  private Report report(Asked asked, Language language, String user) {
    var person = access.check(user, asked.kind(), asked.meeting());
    if (asked.kind().isOfMeeting()) {
      return asked.kind() == ReportKind.MEETING
          ? meetings.of(asked.meeting(), person, language)
          : scorecards.of(asked.meeting(), person, language);
    }
    var period = period(asked);
    if (!asked.unit().isEmpty() && units.find(asked.unit()).isEmpty()) {
      throw refusal("unit", "report.no-such-unit");
    }
    return asked.kind() == ReportKind.MONITORING
        ? monitoring.of(period, asked.unit(), language)
        : serviceLevels.of(period, asked.unit(), language);
  }

  private static Period period(Asked asked) {
    if (asked.from() == null) {
      throw refusal("from", "report.no-first-day");
    }
    if (asked.to() == null) {
      throw refusal("to", "report.no-last-day");
    }
    return new Period(asked.from(), asked.to());
  }

  private static Map<String, String> parameters(Asked asked) {
    var parameters = new TreeMap<String, String>();
    if (asked.kind().isOfMeeting()) {
      parameters.put("meeting", asked.meeting());
    } else {
      parameters.put("from", asked.from().toString());
      parameters.put("to", asked.to().toString());
      parameters.put("unit", asked.unit());
    }
    return parameters;
  }

  private static List<String> nameParts(Asked asked, Language language) {
    return asked.kind().isOfMeeting()
        ? List.of(asked.kind().path(), asked.meeting(), language.code())
        : List.of(
            asked.kind().path(), asked.from().toString(), asked.to().toString(), language.code());
  }

  private static Refusal refusal(String field, String key) {
    return new Refusal(List.of(new Problem(field, Wording.of(key))));
  }
}
