package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.Office;
import org.sala.SalaTest;
import org.sala.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process owner's model acts on its own case only, and on no person whom nobody chose. */
@SalaTest
@DisplayName("A model is refused at deployment, with a sentence, that")
class ModelLimitsTest {

  @Autowired Office office;
  @LocalServerPort int port;

  @ParameterizedTest(name = "holds {0}")
  @ValueSource(
      strings = {
        "<userTask id='a' camunda:assignee='process-owner'/>",
        "<userTask id='a' camunda:assignee='${category}'/>",
        "<userTask id='a' camunda:assignee='${execution.processBusinessKey}'/>",
        "<userTask id='a' camunda:assignee='x${officer}'/>",
        "<callActivity id='a' calledElement='x'><extensionElements><camunda:in businessKey='KPC-2026-000001'/></extensionElements></callActivity>",
        "<callActivity id='a' calledElement='x'><extensionElements><camunda:in businessKey='${leadUnit}'/></extensionElements></callActivity>",
        "<callActivity id='a' calledElement='x'><extensionElements><camunda:in businessKey='KPC-${execution.processBusinessKey}'/></extensionElements></callActivity>",
        "<subProcess id='sp'><callActivity id='a' calledElement='x'><extensionElements><camunda:in businessKey='KPC-2026-000001'/></extensionElements></callActivity></subProcess>",
        "<startEvent id='a'><timerEventDefinition id='t'><timeDate>2026-01-01T00:00:00</timeDate></timerEventDefinition></startEvent>",
        "<startEvent id='a'><timerEventDefinition id='t'><timeDuration>PT1S</timeDuration></timerEventDefinition></startEvent>",
        "<startEvent id='a'><messageEventDefinition id='t' messageRef='m'/></startEvent>",
        "<startEvent id='a'><signalEventDefinition id='t' signalRef='g'/></startEvent>",
        "<startEvent id='a'><conditionalEventDefinition id='t'><condition>${x}</condition></conditionalEventDefinition></startEvent>",
        "<intermediateThrowEvent id='a'><signalEventDefinition id='t' signalRef='g'/></intermediateThrowEvent>",
        "<userTask id='a'><extensionElements><camunda:failedJobRetryTimeCycle>R100000/PT0S</camunda:failedJobRetryTimeCycle></extensionElements></userTask>",
        "<userTask id='a'><multiInstanceLoopCharacteristics><loopCardinality>1000000</loopCardinality></multiInstanceLoopCharacteristics></userTask>"
      })
  void refused(String element) {
    assertThatThrownBy(() -> deploy(model(element)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("“");
    assertThat(
            office
                .engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("limits")
                .count())
        .isZero();
  }

  private static final String LOOP =
      "<startEvent id='s'/><sequenceFlow id='f1' sourceRef='s' targetRef='a'/>"
          + "<serviceTask id='a' %s camunda:delegateExpression='${sendAnswer}'/><sequenceFlow id='f2' sourceRef='a' targetRef='b'/>"
          + "%s<sequenceFlow id='f3' sourceRef='b' targetRef='a'/>";

  @ParameterizedTest(name = "runs in a circle of jobs: {0}, then {1}")
  @CsvSource({
    "camunda:asyncBefore='true', <exclusiveGateway id='b'/>",
    "camunda:asyncAfter='true',  <exclusiveGateway id='b'/>",
    "camunda:async='true',       <serviceTask id='b' camunda:delegateExpression='${sendAnswer}'/>",
    "'',                         <exclusiveGateway id='b' camunda:asyncBefore='true'/>"
  })
  void circlesOfJobs(String job, String other) {
    var attribute = job == null ? "" : job;
    assertThatThrownBy(() -> deploy(model(LOOP.formatted(attribute, other))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("“");
  }

  @ParameterizedTest(name = "A circle of jobs is taken that waits at {0}")
  @ValueSource(
      strings = {
        "<userTask id='b'/>",
        "<intermediateCatchEvent id='b'><timerEventDefinition id='t'><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>"
      })
  void circlesThatWait(String waiting) {
    deploy(
        model(LOOP.formatted("camunda:asyncBefore='true'", waiting))
            .replace("limits", "limits-wait"));
  }

  @ParameterizedTest(
      name = "A start by message, signal or timer in a {0} belongs to the running case")
  @ValueSource(strings = {"subProcess"})
  void eventSubprocess(String element) {
    deploy(
        model(
                "<startEvent id='s'/><subProcess id='e' triggeredByEvent='true'><startEvent id='es'><timerEventDefinition id='t'><timeDuration>P1D</timeDuration></timerEventDefinition></startEvent></subProcess>")
            .replace("limits", "limits-kept"));
  }

  @Test
  @DisplayName("holds a DOCTYPE: told as a sentence to whoever deploys it")
  void doctype() {
    var owner = Caller.basic(port, "process-owner", "demo");
    for (var name : new String[] {"x.bpmn", "x.dmn"}) {
      var body =
          "--x\r\nContent-Disposition: form-data; name=\"data\"; filename=\""
              + name
              + "\"\r\n\r\n<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
              + model("<startEvent id='s'/>")
              + "\r\n--x--\r\n";
      var answer =
          owner.send(
              "POST", "/engine-rest/deployment/create", body, "multipart/form-data; boundary=x");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("DOCTYPE").contains("សូម");
    }
  }

  private void deploy(String model) {
    office
        .engine()
        .getRepositoryService()
        .createDeployment()
        .addString("limits.bpmn", model)
        .deploy();
  }

  private static String model(String element) {
    return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='x'>"
        + "<message id='m' name='m'/><signal id='g' name='g'/>"
        + "<process id='limits' isExecutable='true' camunda:historyTimeToLive='1'>"
        + element
        + "</process></definitions>";
  }
}
