package org.sala.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.sala.engine.EngineClock;
import org.sala.engine.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the models, tables and forms that come with Sala in force at its start, and nothing over
 * what the office has changed: where the office never changed a file, a new one takes its place, a
 * change like any other that can be undone; where it did, the new one becomes a proposal.
 */
@Component
public class ProductModels {

  private static final Logger LOG = LoggerFactory.getLogger(ProductModels.class);
  private static final String NAME = "sala-models";

  private final FilesInForce inForce;
  private final BroughtModels brought;
  private final ModelChanges changes;
  private final ChangeProposals proposals;
  private final PutInForce putInForce;
  private final RehearsalStart rehearsal;
  private final JdbcClient jdbc;
  private final TransactionTemplate alone;
  private final TransactionTemplate transaction;

  ProductModels(
      FilesInForce inForce,
      BroughtModels brought,
      ModelChanges changes,
      ChangeProposals proposals,
      PutInForce putInForce,
      RehearsalStart rehearsal,
      JdbcClient jdbc,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.rehearsal = rehearsal;
    this.inForce = inForce;
    this.brought = brought;
    this.changes = changes;
    this.proposals = proposals;
    this.putInForce = putInForce;
    alone = new TransactionTemplate(transactions);
    transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Brings in force what is new, or proposes it; never stops the start of an office that works. Of
   * nodes that start together one does, and the others find it done.
   *
   * @param instead files that stand in for those of the same names, or beside them; in a trial room
   */
  public void bring(Map<String, byte[]> instead) {
    alone.executeWithoutResult(
        status -> {
          jdbc.sql("select pg_advisory_xact_lock(hashtext('product_model'))").query(row -> {});
          bringAlone(ProductFiles.with(instead));
        });
  }

  private void bringAlone(List<ModelFile> files) {
    var present = inForce.all();
    if (present.isEmpty()) {
      transaction.executeWithoutResult(
          status -> {
            putInForce.deploy(NAME, files);
            brought.keep(files);
          });
      return;
    }
    var before = brought.all();
    var changed = new ArrayList<ModelFile>();
    var disputed = new ArrayList<ModelFile>();
    for (var file : files) {
      var base = before.get(file.name());
      if (!Arrays.equals(file.content(), base)) {
        var ours = present.get(file.name());
        if (ours == null || Arrays.equals(ours.content(), base)) {
          changed.add(file);
        } else if (!Arrays.equals(ours.content(), file.content())) {
          disputed.add(file);
        }
      }
    }
    deferWhatBelongsTo(disputed, changed, present);
    // Examples of Sala that do not hold with the office's tables must not keep models back.
    for (var areExamples : List.of(false, true)) {
      take(
          changed.stream().filter(file -> file.is(FileKind.EXAMPLES) == areExamples).toList(),
          true,
          before);
      take(
          disputed.stream().filter(file -> file.is(FileKind.EXAMPLES) == areExamples).toList(),
          false,
          before);
    }
    transaction.executeWithoutResult(status -> brought.keep(files));
  }

  // Files that belong together go or wait together: a process and the forms that it opens.
  private static void deferWhatBelongsTo(
      List<ModelFile> disputed, List<ModelFile> changed, Map<String, ModelFile> present) {
    List<ModelFile> belonging;
    do {
      var names = new HashSet<String>();
      disputed.forEach(file -> names.addAll(Completion.of(List.of(file), present).keySet()));
      belonging = changed.stream().filter(file -> names.contains(file.name())).toList();
      disputed.addAll(belonging);
      changed.removeAll(belonging);
    } while (!belonging.isEmpty());
  }

  private void take(List<ModelFile> files, boolean atOnce, Map<String, byte[]> bases) {
    if (files.isEmpty()) {
      return;
    }
    var names = files.stream().map(ModelFile::name).toList();
    try {
      var change = transaction.execute(status -> propose(files, atOnce, bases));
      LOG.info(
          atOnce
              ? "This version of Sala has put in force {}: change {} at /models/."
              : "The office has changed {} as well: what this version of Sala brings waits as change"
                  + " {} at /models/.",
          names,
          change);
    } catch (Refusal e) {
      LOG.warn("What this version of Sala brings for {} is not taken: {}", names, e.getMessage());
    }
  }

  private long propose(List<ModelFile> files, boolean atOnce, Map<String, byte[]> bases) {
    var change = proposals.ofProduct(name(), files, bases);
    if (atOnce) {
      changes.decide(change, ChangeState.AGREED, null, null, EngineClock.now());
      putInForce.put(changes.find(change).orElseThrow());
    } else if (inForce.all().containsKey(RehearsalProcess.KEY + ".bpmn")) {
      rehearsal.begin(change);
    }
    return change;
  }

  private static String name() {
    var version = ProductModels.class.getPackage().getImplementationVersion();
    return version == null ? "Sala" : "Sala " + version;
  }
}
