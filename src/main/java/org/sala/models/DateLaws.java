package org.sala.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.sala.engine.SystemAuthority;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.models.DateExplained.Choice;
import org.sala.models.check.AskedTable;
import org.sala.models.check.LawFile;
import org.sala.people.Person;
import org.sala.request.Request;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The states of the table of deadlines: its versions, and changes of it that wait. */
@Component
class DateLaws {

  private static final String VERSION = "version-";
  private static final String CHANGE = "change-";

  private final ServiceLevels levels;
  private final ModelChanges changes;
  private final ChangeRights rights;
  private final ReceivedChanges followers;
  private final RepositoryService repository;
  private final SystemAuthority system;

  DateLaws(
      ServiceLevels levels,
      ModelChanges changes,
      ChangeRights rights,
      ReceivedChanges followers,
      @Lazy RepositoryService repository,
      SystemAuthority system) {
    this.levels = levels;
    this.changes = changes;
    this.rights = rights;
    this.followers = followers;
    this.repository = repository;
    this.system = system;
  }

  /** Those by which a date of a request can be explained, the one that counts for it first. */
  List<Choice> choices(Request request, Person reader) {
    var names = new LinkedHashMap<String, Bilingual>();
    int now = levels.version();
    var then = request.serviceLevelVersion();
    if (then != null) {
      names.put(
          VERSION + then,
          followers.hasFollowed(request.number())
              ? Wording.of("models.date.taken-along", then)
              : Wording.of("models.date.on-receipt", then));
    }
    names.putIfAbsent(VERSION + now, Wording.of("models.date.in-force", now));
    for (int version = now - 1; version > 0 && names.size() < 10; version--) {
      names.putIfAbsent(VERSION + version, Wording.of("models.date.version", version));
    }
    if (rights.reads(reader)) {
      for (var change : changes.open()) {
        if (file(change.id()).isPresent()) {
          names.put(
              CHANGE + change.id(), Wording.of("models.date.change", change.id(), change.name()));
        }
      }
    }
    var all = new ArrayList<Choice>();
    names.forEach((law, name) -> all.add(new Choice(law, name)));
    return all;
  }

  /** The table in one of those states. */
  Optional<AskedTable> table(String law) {
    var number = Long.parseLong(law.replaceFirst("^.*-", ""));
    var file = law.startsWith(CHANGE) ? file(number) : deployed((int) number);
    return file.map(each -> AskedTable.in(List.of(each)).get(ServiceLevels.DECISION));
  }

  private Optional<LawFile> file(long change) {
    return changes.files(change).stream()
        .filter(ChangedFile::isChanged)
        .filter(file -> file.then().is(FileKind.TABLE))
        .filter(file -> file.then().ids().contains(ServiceLevels.DECISION))
        .map(file -> new LawFile(file.name(), file.after()))
        .findFirst();
  }

  private Optional<LawFile> deployed(int version) {
    return system.get(
        () ->
            Optional.ofNullable(
                    repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(ServiceLevels.DECISION)
                        .decisionDefinitionVersion(version)
                        .singleResult())
                .map(table -> read(table.getId(), table.getResourceName())));
  }

  private LawFile read(String id, String name) {
    try (var content = repository.getDecisionModel(id)) {
      return new LawFile(name, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The table " + name + " cannot be read.", e);
    }
  }
}
