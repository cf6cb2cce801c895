package org.sala.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sala.SalaTest;
import org.sala.commitment.CommitmentProcess;
import org.sala.meeting.PublicMeetingProcess;
import org.sala.notice.ActivityNoticeProcess;
import org.sala.publication.PublicationReviewProcess;
import org.sala.request.CitizenRequestProcess;
import org.springframework.beans.factory.annotation.Autowired;

/** The conventions of the models; each failure is a sentence to the process owner. */
@SalaTest
@DisplayName("The models")
class ModelConventionsTest {

  private static final Pattern GENERATED = Pattern.compile("_[0-9a-z]{7}$|^StartEvent_1$");
  private static final Set<String> FORM_TYPES =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "checklist",
          "taglist",
          "select",
          "radio",
          "text");

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
          org.sala.quality.QualityReviewProcess.class);

  @Autowired Map<String, JavaDelegate> delegates;
  private final List<String> findings = new ArrayList<>();

  static Stream<Path> processes() throws IOException {
    return files("processes", ".bpmn");
  }

  static Stream<Path> forms() throws IOException {
    return files("forms", ".form");
  }

  @ParameterizedTest(name = "{0} follows the conventions")
  @MethodSource("processes")
  void processFollowsTheConventions(Path file) throws IOException {
    var model = Bpmn.readModelFromFile(file.toFile());
    var process = model.getModelElementsByType(Process.class).iterator().next();
    var name = file.getFileName().toString();
    say(
        process.getId().equals(name.replace(".bpmn", "")),
        "The file %s holds the process '%s'. Give both the same name.",
        name,
        process.getId());
    say(
        process.getName() != null && process.getName().contains(" / "),
        "%s has no name in both languages. Write 'English / Khmer'.",
        name);
    documented(process, name);
    say(
        process.getCamundaVersionTag() != null,
        "%s has no version tag. Set one, for example 1.0.0.",
        name);
    say(
        process.getCamundaHistoryTimeToLiveString() != null,
        "%s does not say how long its history is kept. Set 'history time to live'.",
        name);
    model.getModelElementsByType(BaseElement.class).stream()
        .map(BaseElement::getId)
        .filter(id -> id != null && GENERATED.matcher(id).find())
        .forEach(
            id -> say(false, "%s in %s has a generated id. Name it after its label.", id, name));
    model.getModelElementsByType(FlowNode.class).forEach(node -> node(node, name));
    model.getModelElementsByType(SequenceFlow.class).forEach(flow -> flow(flow, name));
    model.getModelElementsByType(UserTask.class).forEach(task -> userTask(task, name));
    model.getModelElementsByType(ServiceTask.class).forEach(task -> serviceTask(task, name));
    model.getModelElementsByType(CallActivity.class).forEach(call -> callActivity(call, name));
    say(
        model.getModelElementsByType(ScriptTask.class).isEmpty(),
        "%s holds a script. Use a service task.",
        name);
    say(
        !Files.readString(file).contains("<!--"),
        "%s holds an XML comment, which the Modeler drops. Write documentation instead.",
        name);
    say(
        !Files.readString(file).contains("camunda:class="),
        "%s names a Java class. Use a delegate expression.",
        name);
    say(
        !Files.readString(file).contains("variables=\"all\""),
        "%s hands over all variables. Name those that are needed.",
        name);
    drawn(model, name);
    assertThat(findings).isEmpty();
  }

  private void node(FlowNode node, String file) {
    var isJoin = node instanceof ExclusiveGateway && node.getOutgoing().size() < 2;
    var hasLabel = node.getName() != null && !node.getName().isBlank();
    say(
        hasLabel != isJoin,
        "%s in %s %s.",
        node.getId(),
        file,
        isJoin ? "joins flows and needs no label" : "has no label. Write one in English and Khmer");
    if (hasLabel) {
      say(
          node.getName().contains("\n") && node.getName().matches("(?s).*\\p{IsKhmer}.*"),
          "'%s' in %s is not in both languages. Write English, a line break, Khmer.",
          node.getName(),
          file);
    }
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
    if (node instanceof ExclusiveGateway && !isJoin) {
      say(
          node.getName().split("\n")[0].endsWith("?"),
          "'%s' in %s splits the path but is no question. End it with '?'.",
          node.getName(),
          file);
      say(
          ((ExclusiveGateway) node).getDefault() != null,
          "'%s' in %s has no default flow.",
          node.getName(),
          file);
    }
    if (!(node instanceof Event) && !(node instanceof ExclusiveGateway)) {
      documented(node, file);
    }
  }

  private void flow(SequenceFlow flow, String file) {
    var split =
        flow.getSource() instanceof ExclusiveGateway && flow.getSource().getOutgoing().size() > 1;
    say(
        split == (flow.getName() != null && !flow.getName().isBlank()),
        "The flow %s in %s %s.",
        flow.getId(),
        file,
        split ? "answers a question but has no label" : "has a label but answers no question");
    if (!split) {
      return;
    }
    var isDefault = flow.equals(((ExclusiveGateway) flow.getSource()).getDefault());
    say(
        isDefault == (flow.getConditionExpression() == null),
        "The flow '%s' (%s) in %s must have a condition or be the default, not both.",
        flow.getName(),
        flow.getId(),
        file);
    if (flow.getName().startsWith("No\n")) {
      say(
          isDefault || flow.getConditionExpression().getTextContent().startsWith("${!"),
          "The flow 'No' (%s) in %s carries the condition of 'Yes'.",
          flow.getId(),
          file);
    }
  }

  private void userTask(UserTask task, String file) {
    say(
        task.getCamundaCandidateGroups() != null,
        "'%s' in %s has no candidate group.",
        task.getName(),
        file);
    say(
        task.getCamundaCandidateGroups() == null
            || Stream.of(task.getCamundaCandidateGroups().split(","))
                .allMatch(group -> group.strip().matches("\\$\\{[a-zA-Z]+}")),
        "'%s' in %s names a group. Name a variable such as ${headsGroup}: who is complained of must"
            + " not get the task, and only the table 'Stand-ins' knows who acts then.",
        task.getName(),
        file);
    say(task.getCamundaDueDate() != null, "'%s' in %s has no due date.", task.getName(), file);
    var form = task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef");
    say(
        form != null && exists("forms", form + ".form"),
        "'%s' in %s names the form '%s', which is not in forms/.",
        task.getName(),
        file,
        form);
    for (var boundary : task.getModelInstance().getModelElementsByType(BoundaryEvent.class)) {
      if (task.equals(boundary.getAttachedTo())) {
        boundary.getEventDefinitions().stream()
            .filter(TimerEventDefinition.class::isInstance)
            .map(TimerEventDefinition.class::cast)
            .forEach(
                timer ->
                    say(
                        timer.getTimeDate().getTextContent().equals(task.getCamundaDueDate())
                            || timer
                                .getTimeDate()
                                .getTextContent()
                                .matches(".*([cC]haser|Reminder)At}"),
                        "The timer '%s' in %s does not wait for the due date of its task.",
                        boundary.getName(),
                        file));
      }
    }
  }

  private void serviceTask(ServiceTask task, String file) {
    var tail = task.getId().replace("Activity_", "");
    var bean = Character.toLowerCase(tail.charAt(0)) + tail.substring(1);
    say(
        ("${" + bean + "}").equals(task.getCamundaDelegateExpression()),
        "'%s' in %s should call ${%s}, the bean named like its id.",
        task.getName(),
        file,
        bean);
    say(
        delegates.containsKey(bean) && delegates.get(bean).getClass().getSimpleName().equals(tail),
        "'%s' in %s: there is no class %s.",
        task.getName(),
        file,
        tail);
    say(
        task.isCamundaAsyncBefore(),
        "'%s' in %s is not asynchronous before: a failure would not be retried.",
        task.getName(),
        file);
  }

  private void callActivity(CallActivity call, String file) {
    say(
        exists("processes", call.getCalledElement() + ".bpmn"),
        "'%s' in %s calls '%s', which does not exist.",
        call.getName(),
        file,
        call.getCalledElement());
    say(
        Stream.of(
                call.getExtensionElements()
                    .getDomElement()
                    .getChildElements()
                    .toArray(new org.camunda.bpm.model.xml.instance.DomElement[0]))
            .anyMatch(each -> each.getAttribute("businessKey") != null),
        "'%s' in %s does not pass the request number on as business key.",
        call.getName(),
        file);
  }

  private void documented(BaseElement element, String file) {
    say(
        !element.getDocumentations().isEmpty()
            && element
                .getDocumentations()
                .iterator()
                .next()
                .getTextContent()
                .matches("(?s).*[a-z].*\\p{IsKhmer}.*"),
        "'%s' in %s has no documentation in both languages. Open the model in Camunda Modeler, select it, and write what the person should do.",
        element.getId(),
        file);
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

  @ParameterizedTest(
      name = "{0} can be shown by Tasklist 7.24 and says everything in both languages")
  @MethodSource("forms")
  void formFollowsTheConventions(Path file) throws IOException {
    var form = new ObjectMapper().readTree(file.toFile());
    say(
        form.path("id").asText().equals(file.getFileName().toString().replace(".form", "")),
        "The form %s has the id '%s'. Give both the same name.",
        file,
        form.path("id").asText());
    say(
        form.path("executionPlatformVersion").asText().startsWith("7.24"),
        "The form %s is not for Camunda Platform 7.24.",
        file);
    StreamSupport.stream(form.path("components").spliterator(), false)
        .forEach(field -> field(field, file));
    assertThat(findings).isEmpty();
  }

  private void field(JsonNode field, Path file) {
    var label =
        field.path("dateLabel").asText(field.path("label").asText(field.path("text").asText()));
    say(
        FORM_TYPES.contains(field.path("type").asText()),
        "'%s' in %s is of the type %s, which Tasklist 7.24 cannot show.",
        label,
        file,
        field.path("type").asText());
    say(
        label.contains(" / ") && label.matches(".*\\p{IsKhmer}.*"),
        "'%s' in %s is not in both languages. Write 'Khmer / English'.",
        label,
        file);
    field
        .path("values")
        .forEach(
            option ->
                say(
                    option.path("label").asText().matches(".*\\p{IsKhmer}.* / .*"),
                    "The choice '%s' in %s is not in both languages.",
                    option.path("label").asText(),
                    file));
  }

  @Test
  @DisplayName("read in conditions only answers that are chosen, never texts that are typed")
  void conditionsReadNoWords() throws IOException {
    var typed = new HashSet<String>();
    for (var form : forms().toList()) {
      new ObjectMapper()
          .readTree(form.toFile())
          .path("components")
          .forEach(
              field -> {
                if (Set.of("textfield", "textarea").contains(field.path("type").asText())) {
                  typed.add(field.path("key").asText());
                }
              });
    }
    for (var file : processes().toList()) {
      var text = Files.readString(file);
      typed.forEach(
          key ->
              say(
                  !Pattern.compile("[${( ]" + key + "[ }=)]").matcher(expressions(text)).find(),
                  "%s reads '%s', which people type. Words stay in the case file; ask with a choice.",
                  file,
                  key));
    }
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

  private static String expressions(String text) {
    return Pattern.compile("[$#]\\{[^}]*}")
        .matcher(text)
        .results()
        .map(match -> match.group())
        .collect(Collectors.joining("\n"));
  }

  private static boolean exists(String root, String name) {
    try {
      return files(root, "").anyMatch(file -> file.endsWith(name));
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
