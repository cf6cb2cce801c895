package org.sala.models;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sala.language.Bilingual;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.models.ChangeRights.Allowed;
import org.sala.models.Diagram.Mark;
import org.sala.models.ModelFile.Kind;
import org.sala.models.StepsNow.Standing;
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

  ChangeReading(
      ModelChanges changes,
      FilesInForce inForce,
      ChangeRights rights,
      StepsNow steps,
      Staff staff,
      Rehearsals rehearsals) {
    this.rehearsals = rehearsals;
    this.changes = changes;
    this.inForce = inForce;
    this.rights = rights;
    this.steps = steps;
    this.staff = staff;
  }

  /**
   * One line of the list of changes.
   *
   * @param proposedBy the person's name; null for a version of Sala
   * @param decidedBy the person's name; null before, and where nobody had to
   */
  record Line(
      long id,
      String name,
      String reason,
      ChangeOrigin origin,
      ChangeState state,
      String proposedBy,
      Instant proposedAt,
      String decidedBy,
      Instant decidedAt,
      String answer,
      Instant inForceFrom,
      Instant inForceAt,
      Long undoes) {}

  /**
   * The law of the province at a glance.
   *
   * @param files the names of all files in force
   * @param alone whether who proposes a change may put it in force alone
   */
  record LawOverview(List<String> files, List<Line> changes, boolean more, boolean alone) {}

  /** What a change alters at one place, in one sentence. */
  record Altered(String id, Difference.What what, Bilingual where, Bilingual sentence) {}

  /**
   * A file of a change.
   *
   * @param isNew whether there was none before
   * @param isChanged false for one that only goes with the others
   */
  record File(
      String name, Kind kind, boolean isNew, boolean isChanged, List<Altered> differences) {}

  /** A change with all that is known of it, and the cases that stand where it alters something. */
  record Change(
      Line line,
      List<File> files,
      List<Rehearsed> rehearsed,
      List<Standing> standing,
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
    var standing =
        files.stream()
            .filter(file -> file.isChanged() && file.then().is(Kind.PROCESS))
            .flatMap(file -> file.then().ids().stream())
            .flatMap(process -> steps.of(process).stream())
            .toList();
    return new Change(
        line(change),
        files.stream().map(ChangeReading::file).toList(),
        rehearsals.of(change, files, reader),
        standing,
        rights.of(reader, change));
  }

  String drawing(long id, String name, boolean before) {
    var file = changedFile(id, name);
    if (!file.then().is(Kind.PROCESS)) {
      throw notFound();
    }
    var marks = new HashMap<String, Mark>();
    for (var difference : Differences.of(file)) {
      marks.put(difference.id(), new Mark(difference.what().name().toLowerCase(), ""));
    }
    var content = content(file, before);
    var language = Language.ofReader();
    return Diagram.svg(
        content,
        Map.copyOf(marks),
        language,
        Wording.in(language, "models.change.drawing." + (before ? "before" : "after"), name));
  }

  byte[] file(long id, String name, boolean before) {
    return content(changedFile(id, name), before);
  }

  private static byte[] content(ChangedFile file, boolean before) {
    var content = before ? file.before() : file.after();
    if (content == null) {
      throw notFound();
    }
    return content;
  }

  private ChangedFile changedFile(long id, String name) {
    return changes.files(known(id).id()).stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(ChangeReading::notFound);
  }

  private ModelChange known(long id) {
    return changes.find(id).orElseThrow(ChangeReading::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private Line line(ModelChange change) {
    return new Line(
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
        change.undoes());
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
        Differences.of(file).stream()
            .map(each -> new Altered(each.id(), each.what(), each.where(), each.sentence()))
            .toList());
  }
}
