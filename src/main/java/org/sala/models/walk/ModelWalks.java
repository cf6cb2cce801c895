package org.sala.models.walk;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.sala.engine.Models;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/**
 * Walks the flows of changed processes with invented cases: many short transactions, each taken
 * back, so that nobody waits for them and nothing stays.
 */
@Component
public class ModelWalks {

  private static final Duration ONE = Duration.ofSeconds(3);
  private static final int SECONDS_AT_MOST = 6;
  private static final int MOST = 500;

  private final Models models;
  private final Beginnings beginnings;
  private final StandingCase standing;
  private final WalkActs acts;
  private final WalkedTasks tasks;

  ModelWalks(
      Models models,
      Beginnings beginnings,
      StandingCase standing,
      WalkActs acts,
      WalkedTasks tasks) {
    this.models = models;
    this.beginnings = beginnings;
    this.standing = standing;
    this.acts = acts;
    this.tasks = tasks;
  }

  /**
   * Walks until every flow was walked, nothing new can be reached, or the time is over.
   *
   * @param files all that goes in force together, by their names
   * @param changed the models of the processes whose flows are to be walked
   */
  public Walked of(Map<String, byte[]> files, Collection<byte[]> changed, Duration within) {
    // On a thread of its own: the engine would write what is done here with the job that asks.
    return CompletableFuture.supplyAsync(() -> walk(files, changed, within), ModelWalks::onItsOwn)
        .join();
  }

  private static void onItsOwn(Runnable work) {
    var thread = new Thread(work, "rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  private Walked walk(Map<String, byte[]> files, Collection<byte[]> changed, Duration within) {
    var end = System.nanoTime() + within.toNanos();
    var flows = new ChangedFlows(changed);
    var memory = new WalkMemory(choice -> isNear(choice, flows));
    var troubles = new Troubles();
    var cases = new AtomicInteger();
    var isGoingOn = !flows.kinds().isEmpty();
    for (int walk = 0; isGoingOn && walk < MOST && System.nanoTime() < end; walk++) {
      isGoingOn = walkOnce(files, flows, memory, troubles, cases, end) && !flows.isDone();
    }
    return new Walked(cases.get(), flows.told(), troubles.told());
  }

  private boolean walkOnce(
      Map<String, byte[]> files,
      ChangedFlows flows,
      WalkMemory memory,
      Troubles troubles,
      AtomicInteger cases,
      long end) {
    var walking = new AtomicReference<Walk>();
    var isGoingOn = new boolean[1];
    try {
      models.rehearse(
          files,
          SECONDS_AT_MOST,
          flow -> {
            flows.walked(flow);
            walking.get().took(flow);
          },
          () -> {
            standing.giveWay();
            var late = Math.min(end, System.nanoTime() + ONE.toNanos());
            walking.set(
                new Walk(
                    beginnings,
                    standing,
                    acts,
                    tasks,
                    memory,
                    troubles,
                    () -> System.nanoTime() > late,
                    flows));
            isGoingOn[0] = walking.get().go();
            cases.addAndGet(walking.get().cases());
          });
    } catch (RuntimeException e) {
      troubles.failed(Wording.of("models.walk.beginning"), e);
      isGoingOn[0] = Failure.isNoFault(e);
    }
    return isGoingOn[0];
  }

  private static boolean isNear(Choice choice, ChangedFlows flows) {
    return switch (choice.sort()) {
      case BEGIN, TASK -> true;
      default -> flows.has(choice.process());
    };
  }
}
