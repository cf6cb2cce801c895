package org.sala.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.SalaTest;
import org.sala.commitment.CommitmentProcess;
import org.sala.meeting.PublicMeetingProcess;
import org.sala.models.check.LawFile;
import org.sala.models.check.ModelCheck;
import org.sala.notice.ActivityNoticeProcess;
import org.sala.publication.PublicationReviewProcess;
import org.sala.request.CitizenRequestProcess;
import org.springframework.beans.factory.annotation.Autowired;

/** The conventions of the models; each failure is a sentence to the process owner. */
@SalaTest
@DisplayName("The models")
class ModelConventionsTest {

  private static final List<Class<?>> PROCESSES =
      List.of(
          CitizenRequestProcess.class,
          org.sala.calendar.CalendarChangeProcess.class,
          PublicMeetingProcess.class,
          CommitmentProcess.class,
          ActivityNoticeProcess.class,
          PublicationReviewProcess.class,
          ModelChangeProcess.class,
          VersionMoveProcess.class,
          DeadlineChangeProcess.class,
          RehearsalProcess.class,
          org.sala.quality.QualityReviewProcess.class);

  @Autowired Map<String, JavaDelegate> delegates;
  @Autowired ModelCheck check;
  private final List<String> findings = new ArrayList<>();

  static Stream<Path> processes() throws IOException {
    return files("processes", ".bpmn");
  }

  static Stream<Path> forms() throws IOException {
    return files("forms", ".form");
  }

  @Test
  @DisplayName("pass the check that holds at every door, without a hint")
  void passTheCheck() throws IOException {
    var shipped =
        Stream.of(processes(), files("processes", ".dmn"), forms())
            .flatMap(files -> files)
            .map(ModelConventionsTest::law)
            .toList();
    var names = shipped.stream().map(LawFile::name).toList();
    check.of(shipped).stream()
        .filter(finding -> names.contains(finding.file()))
        .forEach(finding -> findings.add(finding.text().en()));
    assertThat(findings).isEmpty();
  }

  private static LawFile law(Path file) {
    try {
      return new LawFile(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0} is drawn, says nothing in comments, and has speaking ids")
  @MethodSource("processes")
  void processFollowsTheConventions(Path file) throws IOException {
    var model = Bpmn.readModelFromFile(file.toFile());
    var name = file.getFileName().toString();
    model.getModelElementsByType(FlowNode.class).forEach(node -> node(node, name));
    say(
        !Files.readString(file).contains("<!--"),
        "%s holds an XML comment, which the Modeler drops. Write documentation instead.",
        name);
    drawn(model, name);
    assertThat(findings).isEmpty();
  }

  private void node(FlowNode node, String file) {
    var isJoin = node instanceof ExclusiveGateway && node.getOutgoing().size() < 2;
    say(
        !isJoin || node.getName() == null,
        "%s in %s joins flows and needs no label.",
        node.getId(),
        file);
    var prefix =
        node instanceof Event
            ? "Event_"
            : node instanceof ExclusiveGateway ? "Gateway_" : "Activity_";
    say(
        node.getId().startsWith(prefix),
        "%s in %s does not begin with %s.",
        node.getId(),
        file,
        prefix);
  }

  private void drawn(BpmnModelInstance model, String file) {
    var shapes =
        model.getModelElementsByType(BpmnShape.class).stream()
            .map(shape -> shape.getBpmnElement().getId())
            .collect(Collectors.toSet());
    var edges =
        model.getModelElementsByType(BpmnEdge.class).stream()
            .map(edge -> edge.getBpmnElement().getId())
            .collect(Collectors.toSet());
    model
        .getModelElementsByType(FlowElement.class)
        .forEach(
            each ->
                say(
                    (each instanceof SequenceFlow ? edges : shapes).contains(each.getId()),
                    "%s in %s is not drawn.",
                    each.getId(),
                    file));
  }

  @ParameterizedTest(name = "{0} is a form for Camunda Platform 7.24")
  @MethodSource("forms")
  void formFollowsTheConventions(Path file) throws IOException {
    var form = new ObjectMapper().readTree(file.toFile());
    say(
        form.path("executionPlatformVersion").asText().startsWith("7.24"),
        "The form %s is not for Camunda Platform 7.24.",
        file);
    assertThat(findings).isEmpty();
  }

  @Test
  @DisplayName("and the code name the same variables, messages and steps")
  void namesOccurInTheModels() throws IOException, IllegalAccessException {
    var all = new StringBuilder();
    for (var file : Stream.concat(processes(), files("processes", ".dmn")).toList()) {
      all.append(Files.readString(file));
    }
    var constants = new HashMap<String, String>();
    for (var process : PROCESSES) {
      for (var holder : process.getDeclaredClasses()) {
        for (var field : holder.getDeclaredFields()) {
          if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
            constants.put(
                process.getSimpleName() + "." + holder.getSimpleName() + "." + field.getName(),
                (String) field.get(null));
          }
        }
      }
    }
    constants.forEach(
        (name, value) ->
            say(all.indexOf(value) >= 0, "%s = '%s' occurs in no model.", name, value));
    var known = new HashSet<>(constants.values());
    Pattern.compile("\\$\\{!?([a-zA-Z]+)[ }]")
        .matcher(all)
        .results()
        .map(match -> match.group(1))
        .filter(
            name ->
                !delegates.containsKey(name)
                    && !formKeys().contains(name)
                    && !name.equals("opinionGroup"))
        .forEach(
            name ->
                say(
                    known.contains(name),
                    "The variable '%s' of a model has no constant in a class of process names.",
                    name));
    assertThat(findings).isEmpty();
  }

  private static Set<String> formKeys() {
    try {
      var keys = new HashSet<String>();
      for (var form : forms().toList()) {
        new ObjectMapper()
            .readTree(form.toFile())
            .path("components")
            .forEach(field -> keys.add(field.path("key").asText()));
      }
      return keys;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(String root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(root))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    }
  }

  private void say(boolean holds, String sentence, Object... details) {
    if (!holds) {
      findings.add(sentence.formatted(details));
    }
  }
}
