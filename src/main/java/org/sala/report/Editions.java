package org.sala.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.paper.Checksum;
import org.sala.people.Person;
import org.sala.report.Printing.Printed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints an edition again, the same file as it was. The access rule of the report applies; an
 * edition that another person printed may hold texts of requests against the reader's own unit, and
 * is then hidden (R06). So is one that may hold a request of which it was found only afterwards
 * that somebody could come to harm by it (R31).
 */
@Service
class Editions {

  private static final int MOST = 200;

  private final PrintedReports printed;
  private final ReportAccess access;
  private final MeetingCases meetings;
  private final ReportKinds kinds;

  Editions(PrintedReports printed, ReportAccess access, MeetingCases meetings, ReportKinds kinds) {
    this.kinds = kinds;
    this.printed = printed;
    this.access = access;
    this.meetings = meetings;
  }

  /** The newest editions that this person may print again, newest first. */
  List<PrintedEdition> of(String user) {
    var person = access.person(user);
    var newest = printed.newest(MOST);
    var of = newest.stream().map(PrintedEdition::meeting).collect(Collectors.toSet());
    var convened = access.convened(person, of);
    var hiding = meetings.hiding(newest, person);
    return newest.stream()
        .filter(edition -> isFor(person, edition, convened))
        .filter(edition -> edition.meeting().isEmpty() || namesNobodyTo(person, edition))
        .filter(edition -> !hiding.contains(edition.number()))
        .toList();
  }

  /**
   * The file of an edition, or nothing: whether it exists stays unsaid to those who may not have
   * it.
   *
   * @throws Refusal if the file is no longer the one that was printed
   */
  @Transactional
  Optional<Printed> again(long number, String user) {
    var person = access.person(user);
    return printed
        .find(number)
        .filter(
            edition -> isFor(person, edition, access.convened(person, Set.of(edition.meeting()))))
        .filter(edition -> edition.meeting().isEmpty() || namesNobodyTo(person, edition))
        .filter(edition -> meetings.hiding(List.of(edition), person).isEmpty())
        .map(edition -> again(edition, user));
  }

  private Printed again(PrintedEdition edition, String user) {
    var content = printed.content(edition.number());
    if (!Checksum.of(content).equals(edition.sha256())) {
      throw new Refusal(Wording.of("report.edition-changed", Long.toString(edition.number())));
    }
    printed.taken(edition, user);
    return new Printed(edition, content);
  }

  private boolean isFor(Person person, PrintedEdition edition, Set<String> convened) {
    return kinds
        .find(edition.report())
        .filter(kind -> ReportAccess.may(person, kind, edition.meeting(), convened))
        .filter(kind -> !kind.isForItsReader() || edition.printedBy().equals(person.id()))
        .isPresent();
  }

  // Who may not know requesters prints an edition of their own, which does not name them.
  private static boolean namesNobodyTo(Person person, PrintedEdition edition) {
    return person.receivesRequesters() || edition.printedBy().equals(person.id());
  }
}
