package org.sala.models;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.sala.models.replay.ProcessGraph;
import org.sala.models.replay.Replay;
import org.sala.models.replay.WrittenChoices;

/** The processes of a change that there were before, as closed cases are followed on them. */
final class ProcessReplays {

  private final Map<String, Replay> replays = new HashMap<>();
  private final Map<String, ProcessGraph> graphs = new HashMap<>();

  /** The processes that a change alters, or a form that they open. */
  static ProcessReplays of(Collection<ChangedFile> files) {
    var all = new ProcessReplays();
    var choices =
        WrittenChoices.of(
            files.stream()
                .filter(file -> file.then().is(FileKind.FORM))
                .map(ChangedFile::after)
                .toList());
    touched(files).stream()
        .filter(file -> file.before() != null)
        .forEach(file -> all.read(file.after(), choices));
    return all;
  }

  /** The files with processes that a change alters or brings, or a form that they open. */
  static List<ChangedFile> touched(Collection<ChangedFile> files) {
    var forms =
        files.stream()
            .filter(file -> file.isChanged() && file.then().is(FileKind.FORM))
            .flatMap(file -> file.then().ids().stream())
            .collect(Collectors.toSet());
    return files.stream()
        .filter(file -> file.then().is(FileKind.PROCESS))
        .filter(file -> file.isChanged() || file.then().forms().stream().anyMatch(forms::contains))
        .toList();
  }

  private void read(byte[] file, WrittenChoices choices) {
    for (var process :
        Bpmn.readModelFromStream(new ByteArrayInputStream(file))
            .getModelElementsByType(Process.class)) {
      var graph = ProcessGraph.of(process);
      graphs.put(process.getId(), graph);
      replays.put(process.getId(), new Replay(graph, choices));
    }
  }

  /** The ids of the processes; none if no case has gone by what the change alters. */
  List<String> processes() {
    return List.copyOf(replays.keySet());
  }

  Replay replay(String process) {
    return replays.get(process);
  }

  /** The questions that their models ask. */
  List<String> asked() {
    return graphs.values().stream().flatMap(graph -> graph.asked().stream()).distinct().toList();
  }
}
