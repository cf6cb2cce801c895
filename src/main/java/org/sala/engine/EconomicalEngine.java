package org.sala.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.ExecutorType;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/**
 * Puts the parts into the engine with which it asks the database once for what it needs, and writes
 * nothing that nobody reads; see src/docs/decisions/0050-what-a-request-costs.md.
 */
final class EconomicalEngine {

  private static final List<String> MAPPERS = List.of("VisibleTasks", "CaseTree");

  private EconomicalEngine() {}

  static List<SessionFactory> managers(Supplier<TaskLabels> labels) {
    var everything = new AtomicReference<String>();
    return List.of(
        new Replacement(TaskManager.class, () -> new VisibleTasks(everything)),
        new Replacement(AuthorizationManager.class, TaskRights::new),
        new Replacement(CaseTree.class, CaseTree::new),
        new Replacement(ExecutionManager.class, TreeExecutions::new),
        new Replacement(VariableInstanceManager.class, () -> new TreeVariables(labels)),
        new Replacement(ProcessDefinitionManager.class, KnownDefinitions::new),
        new Replacement(JobManager.class, JobsWithoutEvents::new),
        new Replacement(IncidentManager.class, IncidentsOfFailures::new),
        KnownJobDefinitions.factory());
  }

  /** Before the engine is built. */
  static void before(ProcessEngineConfigurationImpl engine) {
    engine.setEnableDefaultDbHistoryEventHandler(false);
    engine.getCustomHistoryEventHandlers().add(new UnreadHistory());
    engine.setHistoryEventProducer(new RemovalTimes());
    engine.setHistoryRemovalTimeStrategy(
        ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
    engine.setTaskMetricsEnabled(false);
  }

  /** When the engine has been built: teaches it the statements. */
  static void after(ProcessEngineConfigurationImpl engine) {
    var mybatis = engine.getSqlSessionFactory().getConfiguration();
    for (var name : MAPPERS) {
      var file = "org/sala/engine/" + name + ".xml";
      var statements = EconomicalEngine.class.getClassLoader().getResourceAsStream(file);
      new XMLMapperBuilder(statements, mybatis, file, mybatis.getSqlFragments()).parse();
    }
    var sql = engine.getDbSqlSessionFactory();
    var mapped = new HashMap<>(sql.getStatementMappings());
    UnreadHistory.STATEMENTS.forEach(name -> mapped.put(name, "org.sala.engine.CaseTree." + name));
    sql.setStatementMappings(mapped);
  }

  /**
   * When the engine has made its tables, which Flyway comes before: makes the indexes and what they
   * stand on, if they are missing. In a transaction of its own, so that the tables are locked no
   * longer than it takes.
   */
  static void withTables(ProcessEngine engine) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    // Sent at once: the engine's own sessions collect what is to be written till they commit.
    try (var session =
        configuration.getSqlSessionFactory().openSession(ExecutorType.SIMPLE, true)) {
      session.update(
          "org.sala.engine.VisibleTasks.prepareTables",
          Map.of("mostAttempts", configuration.getLoginMaxAttempts()));
    }
  }
}
