package org.sala.report;

import java.util.ArrayList;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.sala.language.Language;
import org.sala.paper.Checksum;
import org.sala.people.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Prints a report for a person who may have it, and keeps what was printed. */
@Service
class Printing {

  private final ReportAccess access;
  private final Units units;
  private final PrintedReports printed;
  private final ReportFiles files;

  Printing(ReportAccess access, Units units, PrintedReports printed, ReportFiles files) {
    this.files = files;
    this.access = access;
    this.units = units;
    this.printed = printed;
  }

  /** An edition and its file. */
  record Printed(PrintedEdition edition, byte[] content) {

    Format format() {
      return edition.format();
    }

    String fileName() {
      return edition.fileName();
    }
  }

  /**
   * Prints a report, all of it as of one moment, and keeps it as an edition with a number.
   *
   * @throws org.sala.people.Denied if the person may not have it
   * @throws Refusal if a parameter is missing or wrong, or the figures do not add up
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  Printed print(ReportKind kind, Asked asked, Format format, Language language, String user) {
    return print(kind, asked, format, language, user, false);
  }

  /** The same of a report that is final: it counts in the register of outgoing papers. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  Printed printFinal(ReportKind kind, Asked asked, Language language, String user) {
    return print(kind, asked, Format.PDF, language, user, true);
  }

  private Printed print(
      ReportKind kind,
      Asked asked,
      Format format,
      Language language,
      String user,
      boolean isFinal) {
    var reader = access.check(user, kind, asked.meeting());
    if (!asked.unit().isEmpty() && units.find(asked.unit()).isEmpty()) {
      throw Asked.refusal("unit", "report.no-such-unit");
    }
    var number = printed.nextNumber();
    var numbered = kind.of(asked, reader, language).numbered(number);
    var content =
        isFinal
            ? files.registered(numbered, asked.meeting(), user)
            : files.of(numbered, format, asked.meeting(), user);
    var kept =
        new PrintedEdition(
            number,
            kind.code(),
            format,
            language,
            asked.parameters(kind.subject()),
            fileName(kind, asked, format, language),
            Checksum.of(content),
            user,
            EngineClock.now());
    printed.keep(kept, content, numbered);
    printed.taken(kept, user);
    return new Printed(kept, content);
  }

  private static String fileName(ReportKind kind, Asked asked, Format format, Language language) {
    var parts = new ArrayList<String>();
    parts.add(kind.code());
    parts.addAll(asked.nameParts(kind.subject()));
    parts.add(language.code());
    return String.join("-", parts) + "." + format.extension();
  }
}
