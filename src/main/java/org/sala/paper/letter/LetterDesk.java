package org.sala.paper.letter;

import java.util.List;
import java.util.Optional;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.paper.PaperDraft;
import org.sala.paper.PaperKind;
import org.sala.paper.PaperPrinting;
import org.sala.paper.PrintedPaper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers the letters of a case, and prints one. */
@Service
class LetterDesk {

  private final List<Letter> letters;
  private final LetterAccess access;
  private final InvitedMeetings meetings;
  private final PaperPrinting printing;
  private final Readings readings;

  LetterDesk(
      List<Letter> letters,
      LetterAccess access,
      InvitedMeetings meetings,
      PaperPrinting printing,
      Readings readings) {
    this.letters = letters;
    this.access = access;
    this.meetings = meetings;
    this.printing = printing;
    this.readings = readings;
  }

  /** The letters of a case for a person; nothing if the person may not know of the case. */
  @Transactional
  public Optional<List<OfferedLetter>> offered(String caseNumber, String user) {
    var person = access.person(user);
    if (!access.mayKnow(caseNumber, person)) {
      return Optional.empty();
    }
    return Optional.of(
        letters.stream()
            .filter(letter -> access.mayPrint(letter.kind(), caseNumber, person))
            .filter(letter -> letter.fits(caseNumber))
            .map(
                letter ->
                    new OfferedLetter(
                        letter.kind(), letter.kind().title(), addressees(letter, caseNumber)))
            .sorted(java.util.Comparator.comparing(OfferedLetter::kind))
            .toList());
  }

  /**
   * Prints a letter.
   *
   * @return nothing if the person may not know of the case
   * @throws Refusal if it makes no sense now, or is not for this person
   */
  @Transactional
  public Optional<PrintedPaper> print(PaperKind kind, Occasion occasion) {
    var person = access.person(occasion.user());
    var number = occasion.caseNumber();
    if (!access.mayKnow(number, person)) {
      return Optional.empty();
    }
    var letter =
        letters.stream()
            .filter(each -> each.kind() == kind)
            .filter(each -> access.mayPrint(kind, number, person))
            .filter(each -> each.fits(number))
            .findFirst()
            .orElseThrow(() -> new Refusal("kind", Wording.of("paper.not-now", kind.title())));
    if (!occasion.trackingCode().isEmpty() && !access.isCodeOf(number, occasion.trackingCode())) {
      throw new Refusal("trackingCode", Wording.of("paper.receipt.other-code"));
    }
    var written = letter.write(occasion);
    var namesRequester = kind != PaperKind.REFERRAL && !Kind.MEETING.isOf(number);
    if (namesRequester) {
      readings.identity(List.of(number), occasion.user(), Door.PAPER);
    }
    var draft =
        new PaperDraft(
            kind,
            number,
            occasion.language(),
            written.audience(),
            namesRequester,
            written.words(),
            occasion.trackingCode().isEmpty() ? null : occasion.trackingCode(),
            written.signer(),
            written.office());
    return Optional.of(printing.print(draft, occasion.user()));
  }

  private List<Invited> addressees(Letter letter, String caseNumber) {
    return letter.kind() == PaperKind.INVITATION ? meetings.invited(caseNumber) : List.of();
  }
}
