package org.sala.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts the guards into the engine before it starts. Each closes a hole that the last community
 * release leaves open; see src/docs/decisions/0004-engine-holes.md.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineGuard extends AbstractProcessEnginePlugin {

  private final ApplicationContext context;
  private final ModelVariables modelVariables;
  private final List<BpmnParseListener> parseListeners;
  private final boolean isDemonstration;
  private final FailedSteps failedSteps;
  private final TimersAskFirst timersAskFirst;

  EngineGuard(
      ApplicationContext context,
      ModelVariables modelVariables,
      FailedSteps failedSteps,
      TimersAskFirst timersAskFirst,
      List<BpmnParseListener> parseListeners,
      FlywayMigrationInitializer ownTablesComeFirst,
      @Value("${spring.datasource.url:}${spring.datasource.jndi-name:}") String database) {
    this.failedSteps = failedSteps;
    this.timersAskFirst = timersAskFirst;
    this.isDemonstration = database.isBlank();
    this.parseListeners = parseListeners;
    this.context = context;
    this.modelVariables = modelVariables;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setExpressionManager(new GuardedExpressions(context));
    configuration.setScriptEngineResolver(new NoScriptEngines());
    configuration.setCustomHistoryLevels(List.of(new DecisionsOnlyHistoryLevel(modelVariables)));
    configuration.setFailedJobCommandFactory(failedSteps);
    configuration.setCustomJobHandlers(new ArrayList<>(timersAskFirst.handlers()));
    configuration.setResourceAuthorizationProvider(new CandidateAuthorizationProvider());
    configuration.getCustomPostBPMNParseListeners().addAll(parseListeners);
    // The demonstration's passwords are well known and short on purpose.
    configuration.setPasswordPolicy(new LongPasswords());
    configuration.setEnablePasswordPolicy(!isDemonstration);
    // A BPMN error that no model catches is a fault to be seen, not a silent end of the branch.
    configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
    var spring = (SpringProcessEngineConfiguration) configuration;
    spring.setCustomPreCommandInterceptorsTxRequired(withRefusals(spring));
    spring.setCustomPreCommandInterceptorsTxRequiresNew(
        List.of(new RefusedCommands(spring.getIdentityService())));
  }

  private static List<CommandInterceptor> withRefusals(SpringProcessEngineConfiguration spring) {
    var interceptors = new ArrayList<CommandInterceptor>();
    interceptors.add(new RefusedCommands(spring.getIdentityService()));
    var present = spring.getCustomPreCommandInterceptorsTxRequired();
    if (present != null) {
      interceptors.addAll(present);
    }
    return interceptors;
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    QueryFunctions.register(configuration.getExpressionManager());
  }
}
