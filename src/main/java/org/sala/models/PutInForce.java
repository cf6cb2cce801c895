package org.sala.models;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sala.engine.Models;
import org.sala.servicelevel.ServiceLevels;
import org.springframework.stereotype.Component;

/** Deploys the files of a change together, with what belongs to them, and notes that they count. */
@Component
class PutInForce {

  private final Models models;
  private final ModelChanges changes;
  private final FilesInForce inForce;
  private final ChangeMessages messages;
  private final ExampleSheets sheets;
  private final ReceivedFollow received;

  PutInForce(
      Models models,
      ModelChanges changes,
      FilesInForce inForce,
      ChangeMessages messages,
      ExampleSheets sheets,
      ReceivedFollow received) {
    this.received = received;
    this.sheets = sheets;
    this.models = models;
    this.changes = changes;
    this.inForce = inForce;
    this.messages = messages;
  }

  /**
   * Puts an agreed change in force. Files that only go with it are taken as they are in force now,
   * which another change may have altered meanwhile.
   *
   * @throws RuntimeException if the engine or a check refuses it
   */
  void put(ModelChange change) {
    var changed =
        changes.files(change.id()).stream()
            .filter(ChangedFile::isChanged)
            .map(ChangedFile::then)
            .toList();
    var versions = deploy("change-" + change.id() + ": " + change.name(), changed);
    changes.isInForce(change.id());
    if (change.received() && versions.containsKey(ServiceLevels.DECISION)) {
      received.begin(change.id(), versions.get(ServiceLevels.DECISION), changes.files(change.id()));
    }
    messages.inForce(change, changes.files(change.id()));
  }

  /**
   * Deploys files with those in force that go with them.
   *
   * @return the versions that tables among them have from now on, by their keys
   */
  Map<String, Integer> deploy(String name, List<ModelFile> files) {
    var byKind =
        files.stream().collect(Collectors.partitioningBy(file -> file.is(FileKind.EXAMPLES)));
    sheets.putInForce(byKind.get(true));
    return byKind.get(false).isEmpty()
        ? Map.of()
        : models.putInForce(
            name, ChangeProposals.contents(Completion.of(byKind.get(false), inForce.all())));
  }
}
