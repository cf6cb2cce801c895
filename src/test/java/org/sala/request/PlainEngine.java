package org.sala.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The engine as it comes, with the same models and forms, with its own rights or without: what a
 * form submits stays as variables, and delegates only set what the models read.
 */
class PlainEngine implements AutoCloseable {

  private static final String GROUP = "labour-heads";

  private final ProcessEngine engine;

  PlainEngine(DataSource database, boolean withRights) {
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("plain");
    configuration.setDataSource(database);
    configuration.setDatabaseSchema("plain");
    configuration.setDatabaseTablePrefix("plain.");
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setJobExecutorActivate(false);
    configuration.setMetricsEnabled(false);
    configuration.setHistory("full");
    configuration.setBeans(new HashMap<>(delegates()));
    configuration.setAuthorizationEnabled(withRights);
    // The order of rows in a batch follows their ids: by chance it would differ from run to run.
    var ids = new AtomicLong();
    configuration.setIdGenerator(() -> "%012d".formatted(ids.incrementAndGet()));
    engine = configuration.buildProcessEngine();
    deploy();
    grant(Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE);
    grant(Resources.PROCESS_INSTANCE, Permissions.CREATE);
  }

  private void grant(Resources resource, Permission... permissions) {
    var rights = engine.getAuthorizationService();
    var grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(GROUP);
    grant.setResource(resource);
    grant.setResourceId(Authorization.ANY);
    grant.setPermissions(permissions);
    rights.saveAuthorization(grant);
  }

  /** Does something as this person, who belongs to the one group of this engine. */
  void as(String person, Runnable work) {
    engine.getIdentityService().setAuthentication(person, List.of(GROUP));
    try {
      work.run();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  ProcessEngine engine() {
    return engine;
  }

  /** What Sala's intake tells the engine, and beside it the words that it keeps out. */
  Map<String, Object> startVariables(Map<String, Object> words) {
    var variables = new HashMap<>(words);
    var due = new Date();
    for (var date : new String[] {"dueAt", "nextStepAt", "reminderAt", "checkDueAt"}) {
      variables.put(date, due);
    }
    for (var group :
        new String[] {
          "deskGroup",
          "headsGroup",
          "assignersGroup",
          "officersGroup",
          "inspectorsGroup",
          "reviewersGroup"
        }) {
      variables.put(group, GROUP);
    }
    variables.put("reportAwaited", false);
    variables.put("commitmentsOpen", false);
    variables.putAll(
        Map.of(
            "requestNumber",
            "KPC-2026-000001",
            "category",
            "LABOUR",
            "categoryLabel",
            "Labour",
            "placeLabel",
            "Place",
            "priority",
            "HIGH",
            "district",
            "0403",
            "againstAuthority",
            false,
            "answeredAtMeeting",
            false,
            "inspectionOutstanding",
            true,
            "governorApprovalRequired",
            false));
    variables.putAll(
        Map.of(
            "leadUnit",
            "DEP-LAB",
            "informationRequests",
            0,
            "referralOrdered",
            false,
            "referralResult",
            "NONE"));
    return variables;
  }

  private static Map<Object, Object> delegates() {
    var delegates = new HashMap<Object, Object>();
    delegates.put(
        "routeRequest",
        (JavaDelegate) execution -> execution.setVariable("inspectionOutstanding", true));
    delegates.put("setDeadlines", sets("dueAt", "nextStepAt", "reminderAt", "assignDueAt"));
    delegates.put("scheduleInspection", sets("inspectionDueAt"));
    delegates.put(
        "chooseApprover",
        (JavaDelegate) execution -> execution.setVariable("approversGroup", GROUP));
    delegates.put(
        "sendAnswer",
        (JavaDelegate)
            execution -> {
              execution.setVariable("response", "SILENT");
              execution.setVariable("review", "NONE");
              execution.setVariable("responseDueAt", new Date());
            });
    return delegates;
  }

  private static JavaDelegate sets(String... dates) {
    return execution -> Stream.of(dates).forEach(date -> execution.setVariable(date, new Date()));
  }

  private void deploy() {
    var deployment = engine.getRepositoryService().createDeployment();
    for (var root : new String[] {"processes/citizen-request", "forms/citizen-request"}) {
      try (Stream<Path> files = Files.list(Path.of(root))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          // The engine itself cannot name an entry of a decision's result without a method call.
          var text =
              Files.readString(file)
                  .replaceAll(
                      "\\$\\{decisionResult\\.(\\w+)}",
                      "\\${decisionResult.getSingleResult().get('$1')}");
          deployment.addString(file.getFileName().toString(), text);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    deployment.deploy();
  }

  @Override
  public void close() {
    engine.close();
  }
}
