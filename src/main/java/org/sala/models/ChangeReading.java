package org.sala.models;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sala.language.Bilingual;
import org.sala.models.ChangedFile.Side;
import org.sala.models.check.Finding;
import org.sala.people.Person;
import org.sala.people.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Changes of the models as their readers see them. */
@Component
class ChangeReading {

  private static final int PAGE = 20;

  private final ModelChanges changes;
  private final FilesInForce inForce;
  private final ChangeRights rights;
  private final StepsNow steps;
  private final Staff staff;
  private final Rehearsals rehearsals;
  private final VersionMoves moves;
  private final LawCheck check;
  private final ModelReplays replays;

  ChangeReading(
      ModelChanges changes,
      FilesInForce inForce,
      ChangeRights rights,
      StepsNow steps,
      Staff staff,
      Rehearsals rehearsals,
      VersionMoves moves,
      LawCheck check,
      ModelReplays replays) {
    this.replays = replays;
    this.check = check;
    this.moves = moves;
    this.rehearsals = rehearsals;
    this.changes = changes;
    this.inForce = inForce;
    this.rights = rights;
    this.steps = steps;
    this.staff = staff;
  }

  /**
   * A file of a change.
   *
   * @param isNew whether there was none before
   * @param isChanged false for one that only goes with the others
   * @param dispute null unless the office and this version of Sala have both changed it
   */
  record File(
      String name,
      FileKind kind,
      boolean isNew,
      boolean isChanged,
      List<Altered> differences,
      Dispute dispute) {}

  /**
   * What the office and a version of Sala have made of the same file.
   *
   * @param ours what the office has changed since the version before brought it
   * @param theirs what this version changes in what the one before brought
   */
  record Dispute(List<Altered> ours, List<Altered> theirs) {}

  /**
   * A change with all that is known of it, and the cases that stand where it alters something.
   *
   * @param findings what the check says of it as long as it is open: hints, and what stands in its
   *     way by now
   * @param replayed how closed cases would go; null where the change touches no process
   * @param examples what would come of the owners' examples as long as it is open
   */
  record Change(
      ChangeLine line,
      List<File> files,
      List<Bilingual> findings,
      ExamplesTold examples,
      List<Rehearsed> rehearsed,
      Replayed replayed,
      List<CasesAtStep> standing,
      List<VersionMove> moves,
      Allowed allowed) {}

  LawOverview overview(int page) {
    var found = changes.page(page, PAGE + 1);
    return new LawOverview(
        List.copyOf(inForce.all().keySet()),
        found.stream().limit(PAGE).map(this::line).toList(),
        found.size() > PAGE,
        rights.ownersAlone());
  }

  byte[] archive() {
    return ModelArchive.zip(inForce.all().values());
  }

  Change change(long id, Person reader) {
    var change = known(id);
    var files = changes.files(id);
    var processes =
        files.stream()
            .filter(file -> file.then().is(FileKind.PROCESS))
            .flatMap(file -> file.then().ids().stream())
            .toList();
    var standing = processes.stream().flatMap(process -> steps.of(process).stream()).toList();
    return new Change(
        line(change),
        files.stream().map(ChangeReading::file).toList(),
        isOpen(change) ? findings(files) : List.of(),
        isOpen(change) ? ExamplesTold.of(check.examples(contents(files))) : ExamplesTold.NONE,
        rehearsals.of(change, files, reader),
        replays.of(id, reader).orElse(null),
        standing,
        moves.of(processes),
        rights.of(reader, change));
  }

  private static boolean isOpen(ModelChange change) {
    return change.state() == ChangeState.PROPOSED;
  }

  // Of examples it is told apart.
  private List<Bilingual> findings(List<ChangedFile> files) {
    return check.rules(contents(files)).stream().map(Finding::text).toList();
  }

  private static Map<String, byte[]> contents(List<ChangedFile> files) {
    return files.stream().collect(Collectors.toMap(ChangedFile::name, ChangedFile::after));
  }

  private ModelChange known(long id) {
    return changes.find(id).orElseThrow(ChangeReading::notFound);
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private ChangeLine line(ModelChange change) {
    return new ChangeLine(
        change.id(),
        change.name(),
        change.reason(),
        change.origin(),
        change.state(),
        called(change.proposedBy()),
        change.proposedAt(),
        called(change.decidedBy()),
        change.decidedAt(),
        change.answer(),
        change.inForceFrom(),
        change.inForceAt(),
        change.undoes(),
        change.received());
  }

  private String called(String account) {
    return account == null ? null : staff.nameOf(account);
  }

  private static File file(ChangedFile file) {
    return new File(
        file.name(),
        file.then().kind().orElseThrow(),
        file.before() == null,
        file.isChanged(),
        altered(file),
        file.isDisputed()
            ? new Dispute(
                altered(file.between(Side.BASE, Side.BEFORE)),
                altered(file.between(Side.BASE, Side.AFTER)))
            : null);
  }

  private static List<Altered> altered(ChangedFile file) {
    return Differences.of(file).stream()
        .map(each -> new Altered(each.id(), each.what(), each.where(), each.sentence()))
        .toList();
  }
}
