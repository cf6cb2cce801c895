package org.sala.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Notes every flow node, sequence flow and decision rule that any test walks, in a file that {@link
 * ModelCoverageCheck} reads when all tests are done.
 */
@TestConfiguration
public class ModelCoverage {

  static final Path WALKED = Path.of("target", "model-coverage", "walked.txt");

  private final Set<String> walked = ConcurrentHashMap.newKeySet();
  private final Set<String> lately = ConcurrentHashMap.newKeySet();

  /** What was walked since somebody asked last. */
  public Set<String> lately() {
    var all = Set.copyOf(lately);
    lately.clear();
    return all;
  }

  @Bean
  BpmnParseListener walkedElements() {
    return new AbstractBpmnParseListener() {
      @Override
      public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        note(flow, ExecutionListener.EVENTNAME_TAKE);
      }

      @Override
      public void parseRootElement(
          Element root,
          java.util.List<org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity>
              definitions) {
        definitions.forEach(definition -> definition.getActivities().forEach(this::noteAll));
      }

      private void noteAll(ActivityImpl activity) {
        note(activity, ExecutionListener.EVENTNAME_START);
        activity.getActivities().forEach(this::noteAll);
      }
    };
  }

  @Bean
  AbstractProcessEnginePlugin walkedRules() {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        var present = configuration.getDmnEngineConfiguration();
        var decisions = present == null ? new DefaultDmnEngineConfiguration() : present;
        DmnDecisionTableEvaluationListener listener = ModelCoverage.this::note;
        decisions.getCustomPostDecisionTableEvaluationListeners().add(listener);
        configuration.setDmnEngineConfiguration(decisions);
      }
    };
  }

  private void note(CoreModelElement element, String event) {
    element.addBuiltInListener(
        event,
        (ExecutionListener)
            execution -> {
              var process = execution.getProcessDefinitionId();
              write(process.substring(0, process.indexOf(':')) + " " + element.getId());
            });
  }

  private void note(DmnDecisionTableEvaluationEvent event) {
    event
        .getMatchingRules()
        .forEach(rule -> write(event.getDecisionTable().getKey() + " " + rule.getId()));
  }

  private void write(String line) {
    lately.add(line);
    if (walked.add(line)) {
      try {
        Files.createDirectories(WALKED.getParent());
        Files.writeString(
            WALKED, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
