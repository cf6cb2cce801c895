package org.sala.models;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ParseException;
import org.sala.engine.ModelProposals;
import org.sala.engine.Models;
import org.sala.engine.Refusal;
import org.sala.language.VisibleText;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes changes of the models in: complete, checked, beside what is in force. */
@Component
class ChangeProposals implements ModelProposals {

  private static final int LONGEST_NAME = 200;

  private final ModelChanges changes;
  private final FilesInForce inForce;
  private final Models models;
  private final ChangeMessages messages;
  private final RehearsalStart rehearsal;

  ChangeProposals(
      ModelChanges changes,
      FilesInForce inForce,
      Models models,
      ChangeMessages messages,
      RehearsalStart rehearsal) {
    this.rehearsal = rehearsal;
    this.changes = changes;
    this.inForce = inForce;
    this.models = models;
    this.messages = messages;
  }

  @Override
  @Transactional
  public long propose(String name, Map<String, byte[]> sent, String by) {
    var called = VisibleText.isBlank(name) ? sent.keySet().iterator().next() : name.strip();
    var shortened = called.substring(0, Math.min(called.length(), LONGEST_NAME));
    var files =
        sent.entrySet().stream()
            .map(file -> new ModelFile(file.getKey(), file.getValue()))
            .toList();
    var change = keep(shortened, null, ChangeOrigin.OWNER, by, null, files, Map.of());
    rehearsal.begin(change);
    return change;
  }

  /** Keeps a change that takes another one back. */
  long undo(ModelChange undone, String reason, String by, Collection<ModelFile> files) {
    return keep(
        Wording.forReader("models.change.undo-name", undone.id(), undone.name()),
        reason,
        ChangeOrigin.UNDO,
        by,
        undone.id(),
        files,
        Map.of());
  }

  /**
   * Keeps what a version of Sala brings for files that the office has changed.
   *
   * @param bases the files as the version before brought them, by their names
   */
  @Transactional
  public long ofProduct(String name, Collection<ModelFile> files, Map<String, byte[]> bases) {
    return keep(name, null, ChangeOrigin.PRODUCT, null, null, files, bases);
  }

  private long keep(
      String name,
      String reason,
      ChangeOrigin origin,
      String by,
      Long undoes,
      Collection<ModelFile> sent,
      Map<String, byte[]> bases) {
    var present = inForce.all();
    var complete = Completion.of(sent, present);
    var files =
        complete.values().stream()
            .map(file -> changed(file, present, bases.get(file.name())))
            .toList();
    if (files.stream().noneMatch(ChangedFile::isChanged)) {
      throw new Refusal(Wording.of("models.change.nothing-differs"));
    }
    tryOut(name, origin, sent.iterator().next().name(), complete);
    var id = changes.propose(name, reason, origin, by, undoes, files);
    if (origin != ChangeOrigin.UNDO) {
      messages.proposed(changes.find(id).orElseThrow());
    }
    return id;
  }

  // Disputed is what the office has changed as well.
  private static ChangedFile changed(
      ModelFile file, Map<String, ModelFile> present, byte[] brought) {
    var before = FilesInForce.likeIn(present, file).map(ModelFile::content).orElse(null);
    var isDisputed =
        before != null
            && !Arrays.equals(brought, before)
            && !Arrays.equals(brought, file.content())
            && !Arrays.equals(before, file.content());
    return new ChangedFile(file.name(), before, file.content(), isDisputed ? brought : null);
  }

  // Examples were agreed to with what an undo restores; a holiday since must not keep it back.
  // Whatever the engine makes of a file, its sender is told in a sentence which file it is.
  private void tryOut(String name, ChangeOrigin origin, String file, Map<String, ModelFile> files) {
    var tried = new TreeMap<>(files);
    if (origin == ChangeOrigin.UNDO) {
      tried.values().removeIf(each -> each.is(FileKind.EXAMPLES));
    }
    if (tried.isEmpty()) {
      return;
    }
    try {
      models.tryOut(name, contents(tried));
    } catch (Refusal | AuthorizationException | ParseException e) {
      throw e;
    } catch (RuntimeException e) {
      var why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new Refusal(
          Wording.of(
              "models.cannot-be-tried",
              file,
              why.substring(0, Math.min(why.length(), LONGEST_NAME))));
    }
  }

  /**
   * Whether a change could still be put in force: with what is in force by now.
   *
   * @throws Refusal if not
   */
  void check(ModelChange change) {
    var changed =
        changes.files(change.id()).stream()
            .filter(ChangedFile::isChanged)
            .map(ChangedFile::then)
            .toList();
    models.tryOut(change.name(), contents(Completion.of(changed, inForce.all())));
  }

  static Map<String, byte[]> contents(Map<String, ModelFile> files) {
    return files.values().stream().collect(Collectors.toMap(ModelFile::name, ModelFile::content));
  }
}
