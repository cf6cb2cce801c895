package org.sala.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.sala.office.OfficeSettings;
import org.springframework.beans.factory.ObjectProvider;
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
  private final NightlyTidying tidying;
  private final ObjectProvider<ModelProposals> proposals;
  private final Acquisition acquisition;

  EngineGuard(
      ApplicationContext context,
      ModelVariables modelVariables,
      FailedSteps failedSteps,
      TimersAskFirst timersAskFirst,
      NightlyTidying tidying,
      ObjectProvider<ModelProposals> proposals,
      Acquisition acquisition,
      List<BpmnParseListener> parseListeners,
      FlywayMigrationInitializer ownTablesComeFirst,
      OfficeSettings office) {
    this.failedSteps = failedSteps;
    this.timersAskFirst = timersAskFirst;
    this.tidying = tidying;
    this.proposals = proposals;
    this.acquisition = acquisition;
    this.isDemonstration = office.isDemonstration();
    this.parseListeners = parseListeners;
    this.context = context;
    this.modelVariables = modelVariables;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setExpressionManager(new GuardedExpressions(context));
    configuration.setScriptEngineResolver(new NoScriptEngines());
    guardDecisions(configuration);
    configuration.setRepositoryService(
        new ModelDoor((name, files, person) -> proposals.getObject().propose(name, files, person)));
    configuration.setIdentityService(
        new UnhurriedIdentity(
            context,
            context.getBeanProvider(SecondPerson.class),
            context.getBeanProvider(ForeignPasswords.class)));
    configuration.setPasswordEncryptor(new SlowHash());
    configuration.setIdentityProviderSessionFactory(
        new GenericManagerFactory(KeptAdministrator.class));
    configuration.setCustomPreDeployers(List.of(new NewModels()));
    configuration.setCustomHistoryLevels(List.of(new DecisionsOnlyHistoryLevel(modelVariables)));
    configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new JobChecker()));
    configuration.setFailedJobCommandFactory(failedSteps);
    configuration.setCustomJobHandlers(new ArrayList<>(jobHandlers()));
    configuration.setResourceAuthorizationProvider(new CandidateAuthorizationProvider());
    configuration.setCustomSessionFactories(sessionFactories(configuration));
    configuration.getCustomPostBPMNParseListeners().addAll(parseListeners);
    // The demonstration's passwords are well known and short on purpose.
    configuration.setPasswordPolicy(new LongPasswords());
    configuration.setEnablePasswordPolicy(!isDemonstration);
    // A BPMN error that no model catches is a fault to be seen, not a silent end of the branch.
    configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
    EconomicalEngine.before(configuration);
    var spring = (SpringProcessEngineConfiguration) configuration;
    spring.setCustomPreCommandInterceptorsTxRequired(withRefusals(spring));
    spring.setCustomPreCommandInterceptorsTxRequiresNew(
        List.of(new RefusedCommands(spring.getIdentityService())));
  }

  private List<JobHandler<?>> jobHandlers() {
    var handlers = new ArrayList<>(timersAskFirst.handlers());
    handlers.add(tidying);
    return handlers;
  }

  private static void guardDecisions(ProcessEngineConfigurationImpl configuration) {
    var present = configuration.getDmnEngineConfiguration();
    var decisions = present == null ? new DefaultDmnEngineConfiguration() : present;
    decisions.setFeelEngineFactory(GuardedFeel.factory());
    configuration.setDmnEngineConfiguration(decisions);
  }

  private List<SessionFactory> sessionFactories(ProcessEngineConfigurationImpl engine) {
    var factories = new ArrayList<SessionFactory>();
    if (engine.getCustomSessionFactories() != null) {
      factories.addAll(engine.getCustomSessionFactories());
    }
    factories.addAll(EconomicalEngine.managers(() -> context.getBean(TaskLabels.class)));
    return factories;
  }

  private List<CommandInterceptor> withRefusals(SpringProcessEngineConfiguration spring) {
    var interceptors = new ArrayList<CommandInterceptor>();
    interceptors.add(new RefusedCommands(spring.getIdentityService()));
    interceptors.add(new IdentityChanges(context));
    var present = spring.getCustomPreCommandInterceptorsTxRequired();
    if (present != null) {
      interceptors.addAll(present);
    }
    return interceptors;
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    ExecuteJobHelper.LOGGING_HANDLER = new JobFailures();
    QueryFunctions.register(configuration.getExpressionManager());
    EconomicalEngine.after(configuration);
    acquisition.guard(configuration.getJobExecutor());
    var mybatis = configuration.getSqlSessionFactory().getConfiguration();
    mybatis.addInterceptor(new QueryLimits());
    mybatis.addInterceptor(new PlannedAnew());
    mybatis.addInterceptor(new PersonsQuestions());
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    EconomicalEngine.withTables(engine);
  }
}
