package org.sala.paper;

import java.util.List;
import java.util.Optional;
import org.sala.casefile.CaseAccess;
import org.sala.casefile.CaseFile;
import org.sala.casefile.CaseFile.Draft;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.notification.OutgoingMessages;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register as one reader may see it: papers of cases they may know of; one that says who asked
 * is opened by those alone who may know that.
 */
@Service
public class PaperReading {

  private final PaperRegister register;
  private final CaseAccess access;
  private final Staff staff;
  private final Readings readings;
  private final OutgoingMessages messages;
  private final CaseFile caseFile;

  PaperReading(
      PaperRegister register,
      CaseAccess access,
      Staff staff,
      Readings readings,
      OutgoingMessages messages,
      CaseFile caseFile) {
    this.register = register;
    this.access = access;
    this.staff = staff;
    this.readings = readings;
    this.messages = messages;
    this.caseFile = caseFile;
  }

  /** The papers that a person may know of, newest first. */
  @Transactional
  public List<OutgoingPaper> list(
      String caseNumber, String state, int page, int size, String user) {
    var papers = register.of(staff.person(user), caseNumber, state, page, size, 1);
    readings.glanced(
        papers.stream().map(OutgoingPaper::caseNumber).toList(), user, Door.PAPER, false);
    return papers;
  }

  /** A paper as it was printed; nothing if it is not for this person. */
  @Transactional
  public Optional<PaperFile> open(long id, String user) {
    return find(id, staff.person(user))
        .map(
            paper -> {
              if (paper.namesRequester()) {
                readings.identity(List.of(paper.caseNumber()), user, Door.PAPER);
              } else {
                readings.read(List.of(paper.caseNumber()), user, Door.PAPER);
              }
              return register.file(id);
            });
  }

  /**
   * Notes what became of a paper; handed over or sent, it has brought its message to the reader.
   *
   * @return nothing if the paper is not for this person
   * @throws Refusal if that cannot follow
   */
  @Transactional
  public Optional<OutgoingPaper> note(long id, PaperState state, String user) {
    var person = staff.person(user);
    var found = find(id, person).filter(paper -> !person.onlyWatches());
    found.ifPresent(paper -> caseFile.lock(paper.caseNumber()));
    return found.flatMap(paper -> register.find(id)).map(paper -> note(paper, state, user));
  }

  private OutgoingPaper note(OutgoingPaper paper, PaperState state, String user) {
    if (!PaperState.valueOf(paper.state()).next().contains(state)) {
      throw new Refusal(
          "state", Wording.of("paper.not-then", state(paper.state()), state(state.name())));
    }
    register.note(paper.id(), state, user);
    if (state.hasLeft() && paper.addressee() != null) {
      paper
          .kind()
          .message()
          .ifPresent(
              keys ->
                  messages.delivered(
                      paper.caseNumber(), keys, paper.addressee(), paper.printedAt(), user));
    }
    var number = paper.paperNumber();
    caseFile.add(
        Draft.event(
            paper.caseNumber(),
            "PAPER_" + state,
            Wording.of(
                "paper.noted",
                paper.kind().title(),
                Bilingual.each(number::in),
                state(state.name())),
            user));
    return register.find(paper.id()).orElseThrow();
  }

  static Bilingual state(String code) {
    return Wording.of("paper.state." + code);
  }

  /** The paper of a number, as far as this person may have it. */
  @Transactional
  public Optional<OutgoingPaper> find(PaperNumber number, String user) {
    return register.idOf(number).flatMap(id -> find(id, staff.person(user)));
  }

  private Optional<OutgoingPaper> find(long id, Person person) {
    return register
        .find(id)
        .filter(paper -> access.mayKnow(paper.caseNumber(), person))
        .filter(paper -> register.isFor(id, person))
        .filter(
            paper ->
                !paper.namesRequester() || access.mayKnowRequester(paper.caseNumber(), person));
  }
}
