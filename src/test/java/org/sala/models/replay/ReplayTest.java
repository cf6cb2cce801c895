package org.sala.models.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricActivityInstanceEntity;
import org.camunda.bpm.engine.impl.pvm.runtime.ActivityInstanceState;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.casefile.StepAnswers.Given;
import org.sala.language.Bilingual;

@DisplayName("The way of a closed case, on a changed model,")
class ReplayTest {

  private static final String FORM =
      """
      {"id": "form", "components": [{"key": "result", "values": [%s]}]}
      """;

  private final List<HistoricActivityInstance> history = new ArrayList<>();
  private final Map<String, Map<String, Given>> answers = new HashMap<>();

  private static BpmnModelInstance model(String yes, String no) {
    return Bpmn.createExecutableProcess("p")
        .startEvent("start")
        .userTask("check")
        .camundaFormRef("form")
        .exclusiveGateway("question")
        .sequenceFlowId("yes")
        .condition("", yes)
        .userTask("accept")
        .endEvent("accepted")
        .moveToNode("question")
        .sequenceFlowId("no")
        .condition("", no)
        .userTask("refuse")
        .endEvent("refused")
        .done();
  }

  private static BpmnModelInstance model() {
    return model("${result == 'YES'}", "${result == 'NO'}");
  }

  private ReplayTest was(String... steps) {
    for (var step : steps) {
      visit(step, ActivityInstanceState.DEFAULT);
    }
    return this;
  }

  private void visit(String step, ActivityInstanceState state) {
    var visit = new HistoricActivityInstanceEntity();
    visit.setActivityId(step);
    visit.setTaskId(step + history.size());
    visit.setEventType(HistoryEventTypes.ACTIVITY_INSTANCE_END.getEventName());
    visit.setEndTime(new Date(0));
    visit.setActivityInstanceState(state.getStateCode());
    history.add(visit);
  }

  private ReplayTest answered(String value) {
    answers.put(
        history.get(history.size() - 1).getTaskId(),
        Map.of("result", new Given(value, Bilingual.same("«" + value + "»"))));
    return this;
  }

  private Optional<Deviation> on(BpmnModelInstance after, String... choices) {
    return on(model(), after, choices);
  }

  private Optional<Deviation> on(
      BpmnModelInstance before, BpmnModelInstance after, String... choices) {
    var values = List.of(choices).stream().map(each -> "{\"value\": \"" + each + "\"}").toList();
    var forms = List.of(FORM.formatted(String.join(",", values)).getBytes());
    return new Replay(graph(after), WrittenChoices.of(forms)).of(graph(before), history, answers);
  }

  private static ProcessGraph graph(BpmnModelInstance model) {
    return ProcessGraph.of((Process) model.getModelElementById("p"));
  }

  private static void says(Optional<Deviation> found, Verdict verdict, String words) {
    assertThat(found).isPresent();
    assertThat(found.get().what().en()).isEqualTo(words);
    assertThat(found.get().verdict()).isEqualTo(verdict);
  }

  private ReplayTest refused() {
    return was("start", "check").answered("NO").was("question", "refuse", "refused");
  }

  @Test
  @DisplayName("is the same where nothing on it has changed")
  void same() {
    assertThat(refused().on(model(), "YES", "NO")).isEmpty();
  }

  @Test
  @DisplayName("is the same where a condition says the same in other words")
  void otherWords() {
    assertThat(refused().on(model("${result != 'NO'}", "${result == 'NO'}"))).isEmpty();
  }

  @Test
  @DisplayName("comes by a new step")
  void newStep() {
    var before = Bpmn.createExecutableProcess("p").startEvent("start").userTask("check");
    var after = Bpmn.createExecutableProcess("p").startEvent("start").userTask("check");
    was("start", "check", "end");
    says(
        on(
            before.endEvent("end").done(),
            after.userTask("again").name("Check again").endEvent("end").done()),
        Verdict.OTHER,
        "would also go through “Check again”");
  }

  @Test
  @DisplayName("lacks a step that is gone, and the questions behind it are answered as then")
  void stepGone() {
    var before =
        Bpmn.createExecutableProcess("p")
            .startEvent("start")
            .userTask("check")
            .userTask("look")
            .name("Look")
            .exclusiveGateway("question")
            .sequenceFlowId("yes")
            .condition("", "${set}")
            .endEvent("accepted")
            .moveToNode("question")
            .sequenceFlowId("no")
            .condition("", "${!set}")
            .endEvent("refused")
            .done();
    var after =
        Bpmn.createExecutableProcess("p")
            .startEvent("start")
            .userTask("check")
            .exclusiveGateway("question")
            .sequenceFlowId("yes")
            .condition("", "${set}")
            .endEvent("accepted")
            .moveToNode("question")
            .sequenceFlowId("no")
            .condition("", "${!set}")
            .endEvent("refused")
            .done();
    was("start", "check", "look", "question", "refused");
    says(on(before, after), Verdict.OTHER, "would no longer go through “Look”");
  }

  @Test
  @DisplayName("cannot be told where a new question leads past a step")
  void ledPast() {
    var before = Bpmn.createExecutableProcess("p").startEvent("start").userTask("check");
    var after = Bpmn.createExecutableProcess("p").startEvent("start").exclusiveGateway("question");
    was("start", "check", "look", "end");
    says(
        on(
            before.userTask("look").endEvent("end").done(),
            after
                .condition("", "${urgent}")
                .userTask("check")
                .endEvent("end")
                .moveToNode("question")
                .userTask("look")
                .connectTo("check")
                .done()),
        Verdict.UNTOLD,
        "cannot be followed beyond “question”: what it asks was not asked then");
  }

  @Test
  @DisplayName("goes elsewhere where a step now leads past the next")
  void elsewhere() {
    var before = Bpmn.createExecutableProcess("p").startEvent("start").userTask("check");
    was("start", "check", "look", "end");
    says(
        on(
            before.userTask("look").endEvent("end").done(),
            Bpmn.createExecutableProcess("p")
                .startEvent("start")
                .userTask("look")
                .userTask("check")
                .endEvent("end")
                .done()),
        Verdict.OTHER,
        "after “start” would go to “look”, not to “check”");
  }

  @Test
  @DisplayName("is another where a condition has changed that its answer meets")
  void otherCondition() {
    says(
        refused().on(model("${result == 'NO'}", "${result == 'YES'}")),
        Verdict.OTHER,
        "after “check” would go to “accept”, not to “refuse”");
  }

  @Test
  @DisplayName("is told also where the answer stands nowhere but made it go its way then")
  void inferred() {
    was("start", "check", "question", "refuse", "refused");
    says(
        on(model("${result == 'NO'}", "${result == 'YES'}")),
        Verdict.OTHER,
        "after “check” would go to “accept”, not to “refuse”");
  }

  @Test
  @DisplayName("cannot be told behind a question that was not asked then")
  void notAsked() {
    says(
        refused().on(model("${result == 'YES' or harm}", "${result == 'NO' and not harm}")),
        Verdict.UNTOLD,
        "cannot be followed beyond “question”: what it asks was not asked then");
  }

  @Test
  @DisplayName("stops at a question of which no way fits its answer")
  void noWay() {
    says(
        refused().on(model("${result == 'YES'}", "${result == 'LATER'}")),
        Verdict.STOPS,
        "would stop at “question”: none of its ways fits what was answered");
  }

  @Test
  @DisplayName("stops at a task in which its answer cannot be chosen any more")
  void choiceGone() {
    says(
        refused().on(model(), "YES", "LATER"),
        Verdict.STOPS,
        "would stop at “check”: “«NO»” was answered there and cannot be chosen any more");
  }

  private static BpmnModelInstance withLateness(boolean interrupts, boolean isThere) {
    var task =
        Bpmn.createExecutableProcess("p")
            .startEvent("start")
            .userTask("check")
            .endEvent("checked")
            .moveToActivity("check");
    return isThere
        ? task.boundaryEvent("late")
            .cancelActivity(interrupts)
            .name("Late")
            .timerWithDate("${dueAt}")
            .userTask("hurry")
            .endEvent("hurried")
            .done()
        : task.done();
  }

  @Test
  @DisplayName("stays at the step from which an event took it on that is gone")
  void eventGone() {
    was("start");
    visit("check", ActivityInstanceState.CANCELED);
    was("late", "hurry", "hurried");
    says(
        on(withLateness(true, true), withLateness(true, false)),
        Verdict.STOPS,
        "would wait at “check”: “Late”, which took it on from there, is gone");
    assertThat(on(withLateness(true, true), withLateness(true, true))).isEmpty();
  }

  @Test
  @DisplayName("lacks what began beside it and is gone")
  void besideGone() {
    was("start", "check", "late", "hurry", "hurried", "checked");
    says(
        on(withLateness(false, true), withLateness(false, false)),
        Verdict.OTHER,
        "would no longer go through “Late”");
  }

  @Test
  @DisplayName("is followed round by round, by the answers of each")
  void rounds() {
    was("start", "check").answered("AGAIN").was("question", "check").answered("YES");
    was("question", "accept", "accepted");
    assertThat(on(rounds("AGAIN"), rounds("AGAIN"))).isEmpty();
    says(
        on(rounds("AGAIN"), rounds("ONCE_MORE")),
        Verdict.STOPS,
        "would stop at “question”: none of its ways fits what was answered");
  }

  private static BpmnModelInstance rounds(String again) {
    return Bpmn.createExecutableProcess("p")
        .startEvent("start")
        .userTask("check")
        .exclusiveGateway("question")
        .sequenceFlowId("yes")
        .condition("", "${result == 'YES'}")
        .userTask("accept")
        .endEvent("accepted")
        .moveToNode("question")
        .sequenceFlowId("again")
        .condition("", "${result == '%s'}".formatted(again))
        .connectTo("check")
        .done();
  }
}
