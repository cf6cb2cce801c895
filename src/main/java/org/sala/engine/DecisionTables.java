package org.sala.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.exception.dmn.DecisionException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Asks the deployed decision tables. A table without a right row answers nothing instead of
 * failing: a failure inside the engine would undo the transaction in which somebody asks, and a
 * mistake in a table must not stop the intake of requests.
 */
@Component
public class DecisionTables {

  private final OncePerTransaction<String, Optional<DecisionDefinitionEntity>> read =
      new OncePerTransaction<>();
  private final DecidedRows decided = new DecidedRows();
  private final SystemAuthority system;

  DecisionTables(SystemAuthority system) {
    this.system = system;
  }

  /** The number of the version in force, 0 if there is no such table. */
  public int version(String key) {
    return system.get(() -> latest(key).map(DecisionDefinitionEntity::getVersion).orElse(0));
  }

  /**
   * The one row of the table in force that fits, or nothing if none or several fit or the table
   * cannot be read.
   */
  public Optional<Map<String, Object>> row(String key, Map<String, Object> input) {
    return system.get(() -> latest(key).flatMap(table -> row(table, input)));
  }

  /** The one row of a former version that fits, or nothing. */
  public Optional<Map<String, Object>> row(String key, int version, Map<String, Object> input) {
    return system.get(
        () ->
            read.known(key)
                .filter(latest -> latest.filter(each -> each.getVersion() == version).isPresent())
                .orElseGet(() -> read.get(key + ":" + version, table -> find(key, version)))
                .flatMap(table -> row(table, input)));
  }

  /**
   * What a table that is not deployed answers to several inputs, nothing where not just one row
   * fits.
   *
   * @param file the file that holds the table
   */
  public List<Optional<Map<String, Object>>> rows(
      byte[] file, String key, List<Map<String, Object>> inputs) {
    return system.get(
        () -> {
          var engine = Context.getProcessEngineConfiguration().getDmnEngine();
          var table = engine.parseDecision(key, new ByteArrayInputStream(file));
          return inputs.stream().map(input -> decide(table, input)).toList();
        });
  }

  private Optional<DecisionDefinitionEntity> latest(String key) {
    return read.get(
        key,
        table ->
            find(
                configuration ->
                    configuration
                        .getDeploymentCache()
                        .findDeployedLatestDecisionDefinitionByKey(table)));
  }

  private static Optional<DecisionDefinitionEntity> find(String key, int version) {
    return find(
        configuration ->
            configuration
                .getDeploymentCache()
                .findDeployedDecisionDefinitionByKeyVersionAndTenantId(key, version, null));
  }

  private static Optional<DecisionDefinitionEntity> find(
      Function<ProcessEngineConfigurationImpl, ?> search) {
    try {
      return Optional.ofNullable(
          (DecisionDefinitionEntity) search.apply(Context.getProcessEngineConfiguration()));
    } catch (DecisionException | NotFoundException | NullValueException e) {
      return Optional.empty();
    }
  }

  private Optional<Map<String, Object>> row(
      DecisionDefinitionEntity table, Map<String, Object> input) {
    return decided.get(table, input, () -> decide(table, input));
  }

  private static Optional<Map<String, Object>> decide(
      DmnDecision table, Map<String, Object> input) {
    try {
      var rows =
          Context.getProcessEngineConfiguration()
              .getDmnEngine()
              .evaluateDecisionTable(table, Variables.fromMap(input));
      return rows.size() == 1
          ? Optional.of(rows.getSingleResult().getEntryMap())
          : Optional.empty();
    } catch (DmnEngineException | FeelException e) {
      return Optional.empty();
    }
  }
}
