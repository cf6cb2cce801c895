package org.sala.paper.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.sala.paper.OutgoingPaper;
import org.sala.paper.PaperNumber;
import org.sala.paper.PaperReading;
import org.sala.paper.PaperSeal;
import org.sala.paper.PaperState;
import org.sala.paper.scan.InTray.Reason;
import org.sala.paper.scan.InTray.Scan;
import org.sala.paper.scan.ScannedFile.Part;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings papers that come back to their cases. A code that this office did not make, and one of a
 * paper that is not for the person at the scanner, are told alike; both lie in the in-tray, as does
 * a paper that came before: a code can be copied.
 */
@Service
class PapersBack {

  private static final int MOST = 200;

  private final InTray tray;
  private final PaperSeal seal;
  private final PaperReading papers;
  private final CaseFile caseFile;
  private final TransactionTemplate transaction;

  PapersBack(
      InTray tray,
      PaperSeal seal,
      PaperReading papers,
      CaseFile caseFile,
      TransactionTemplate transaction) {
    this.tray = tray;
    this.seal = seal;
    this.papers = papers;
    this.caseFile = caseFile;
    this.transaction = transaction;
  }

  /**
   * What became of some pages.
   *
   * @param paper of the register; null where they lie in the tray
   * @param reason why they do; null where they went to their case
   */
  record Came(int firstPage, int lastPage, OutgoingPaper paper, Reason reason) {}

  /**
   * Takes a scan in, all of it or nothing.
   *
   * @throws Refusal if it is not a PDF or a picture of papers, or is not safe
   */
  List<Came> take(Path file, String user) throws IOException {
    var parts = ScannedFile.parts(file); // drawn before anything is locked
    return transaction.execute(
        status -> {
          var came = new ArrayList<Came>();
          parts.forEach(part -> came.add(take(part, user)));
          return came;
        });
  }

  private Came take(Part part, String user) {
    var found =
        part.codes().stream()
            .flatMap(code -> seal.open(code).stream())
            .flatMap(number -> papers.find(number, user).stream())
            .findFirst();
    var reason = reason(part, found);
    var paper = reason == null ? found.orElseThrow() : null;
    tray.keep(part, paper == null ? null : paper.id(), reason, user);
    if (paper != null) {
      note(paper, user);
    }
    return new Came(part.firstPage(), part.lastPage(), paper, reason);
  }

  private Reason reason(Part part, Optional<OutgoingPaper> found) {
    if (found.isEmpty()) {
      return part.codes().isEmpty() ? Reason.NO_CODE : Reason.UNKNOWN_CODE;
    }
    var paper = found.get();
    var moves = back(PaperState.valueOf(paper.state())).isPresent();
    return moves || tray.of(paper.id()).isEmpty() ? null : Reason.CAME_BEFORE;
  }

  /**
   * Assigns a scan of the tray to a paper of the register.
   *
   * @throws Refusal if there is no such paper for this person
   */
  @Transactional
  boolean assign(long id, PaperNumber number, String user) {
    var scan = tray.hold(id);
    scan.ifPresent(
        found -> {
          var paper =
              papers
                  .find(number, user)
                  .orElseThrow(() -> new Refusal("number", Wording.of("paper.scan-no-paper")));
          tray.assign(id, paper.id());
          note(paper, user);
        });
    return scan.isPresent();
  }

  /** Throws a scan of the tray away; who did it and why stays. */
  @Transactional
  boolean throwOut(long id, String because, String user) {
    var scan = tray.hold(id);
    scan.ifPresent(found -> tray.throwOut(id, VisibleText.strip(because), user));
    return scan.isPresent();
  }

  /** The scans of those papers of a case that this person may have. */
  List<Scan> ofCase(String number, String user) {
    return papers.list(number, "", 0, MOST, user).stream()
        .map(OutgoingPaper::paperNumber)
        .flatMap(paper -> papers.find(paper, user).stream())
        .flatMap(paper -> tray.of(paper.id()).stream())
        .toList();
  }

  /** The scan for whoever may have its paper; one in the tray is for the desk, who is asked. */
  @Transactional
  Optional<byte[]> open(Scan scan, String user) {
    var mayHave = scan.paperId() == null || papers.open(scan.paperId(), user).isPresent();
    return mayHave ? Optional.of(tray.content(scan.id())) : Optional.empty();
  }

  private void note(OutgoingPaper paper, String user) {
    var number = paper.paperNumber();
    caseFile.add(
        Draft.event(
            paper.caseNumber(),
            "PAPER_SCANNED",
            Wording.of("paper.scanned", paper.kind().title(), Bilingual.each(number::in)),
            user));
    back(PaperState.valueOf(paper.state()))
        .ifPresent(state -> papers.note(paper.id(), state, user).orElseThrow());
  }

  // A paper that has not left was signed; one that has, came back.
  private static Optional<PaperState> back(PaperState now) {
    return switch (now) {
      case PRINTED -> Optional.of(PaperState.SIGNED);
      case HANDED_OVER, SENT -> Optional.of(PaperState.RETURNED);
      case SIGNED, RETURNED -> Optional.empty();
    };
  }
}
