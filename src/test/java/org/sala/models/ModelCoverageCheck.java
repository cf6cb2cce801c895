package org.sala.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Runs after all other tests (see pom.xml) and fails the build below 100 %. */
class ModelCoverageCheck {

  @Test
  @DisplayName(
      "Every flow node, sequence flow and decision rule of every model was walked by a test")
  void everythingWasWalked() throws IOException {
    var walked = new HashSet<>(Files.readAllLines(ModelCoverage.WALKED));
    var report = new ArrayList<String>(List.of("# Model coverage", ""));
    var missed = new ArrayList<String>();
    for (var file : models()) {
      var elements = elements(file);
      var missing = elements.stream().filter(each -> !walked.contains(each)).sorted().toList();
      report.add(
          "%s: %d of %d walked"
              .formatted(file.getFileName(), elements.size() - missing.size(), elements.size()));
      missing.forEach(each -> report.add("- not walked: " + each));
      missed.addAll(missing);
    }
    Files.write(Path.of("target", "model-coverage", "report.md"), report);
    report.forEach(System.out::println);
    assertThat(missed).as("elements that no test walks").isEmpty();
  }

  private static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)")).sorted().toList();
    }
  }

  private static Set<String> elements(Path file) {
    var ids = new HashSet<String>();
    if (file.toString().endsWith(".dmn")) {
      var model = Dmn.readModelFromFile(file.toFile());
      var key = model.getModelElementsByType(Decision.class).iterator().next().getId();
      model.getModelElementsByType(Rule.class).forEach(rule -> ids.add(key + " " + rule.getId()));
      return ids;
    }
    var model = Bpmn.readModelFromFile(file.toFile());
    var key = model.getModelElementsByType(Process.class).iterator().next().getId();
    model.getModelElementsByType(FlowNode.class).stream()
        .filter(node -> !(node instanceof SubProcess))
        .forEach(node -> ids.add(key + " " + node.getId()));
    model
        .getModelElementsByType(SequenceFlow.class)
        .forEach(flow -> ids.add(key + " " + flow.getId()));
    return ids;
  }
}
