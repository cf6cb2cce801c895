package org.sala.models;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.models.walk.ModelWalks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Walks the ways of the processes of a change with invented cases, of which nothing stays; not
 * where somebody has decided: what they saw is kept.
 */
@Component
@EnableConfigurationProperties(WalkSettings.class)
class WalkFlows implements JavaDelegate {

  private final ModelChanges changes;
  private final ModelReplays replays;
  private final ModelWalks walks;
  private final WalkSettings settings;

  WalkFlows(ModelChanges changes, ModelReplays replays, ModelWalks walks, WalkSettings settings) {
    this.changes = changes;
    this.replays = replays;
    this.walks = walks;
    this.settings = settings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var change =
        changes.find(RehearsalProcess.change(execution.getProcessBusinessKey())).orElseThrow();
    if (change.state() != ChangeState.PROPOSED) {
      return;
    }
    if (!settings.walks().isZero()) {
      walk(change.id());
    }
    replays.finished(change.id());
  }

  private void walk(long change) {
    var files = changes.files(change);
    var all =
        files.stream()
            .map(ChangedFile::then)
            .filter(file -> !file.is(FileKind.EXAMPLES))
            .collect(Collectors.toMap(ModelFile::name, ModelFile::content));
    var touched = ProcessReplays.touched(files).stream().map(ChangedFile::after).toList();
    replays.walked(change, walks.of(all, touched, settings.walks()));
  }
}
