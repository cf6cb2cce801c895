package org.sala.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks each thing once in a transaction: what was read is kept until the transaction ends or
 * somebody writes it. Whoever locks a row, or writes by another way, forgets first what was read
 * before; outside of a transaction nothing is kept.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class OncePerTransaction<K, V> {

  private static final Object KEPT = new Object();

  /** The answer that was read before, or that is read now. */
  public V get(K key, Function<? super K, ? extends V> read) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return read.apply(key);
    }
    var answers = answers();
    if (!answers.containsKey(key)) {
      // Read first: reading may itself ask for something else.
      V answer = read.apply(key);
      answers.put(key, answer);
    }
    return answers.get(key);
  }

  /** The answer that this transaction knows already, or nothing. */
  public Optional<V> known(K key) {
    return TransactionSynchronizationManager.hasResource(KEPT)
        ? Optional.ofNullable(answers().get(key))
        : Optional.empty();
  }

  /** What was just written is the answer from now on, until the transaction ends. */
  public void keep(K key, V answer) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      answers().put(key, answer);
    }
  }

  /** What was read of this is no longer so. */
  public void forget(K key) {
    if (TransactionSynchronizationManager.hasResource(KEPT)) {
      answers().remove(key);
    }
  }

  /** Nothing that was read in this transaction is trusted any more, whoever read it. */
  public static void forgetEverything() {
    if (TransactionSynchronizationManager.hasResource(KEPT)) {
      kept().clear();
    }
  }

  @SuppressWarnings("unchecked")
  private Map<K, V> answers() {
    return (Map<K, V>) kept().computeIfAbsent(this, mine -> new HashMap<>());
  }

  @SuppressWarnings("unchecked")
  private static Map<Object, Map<?, ?>> kept() {
    var kept = (Map<Object, Map<?, ?>>) TransactionSynchronizationManager.getResource(KEPT);
    if (kept == null) {
      kept = new HashMap<>();
      TransactionSynchronizationManager.bindResource(KEPT, kept);
      TransactionSynchronizationManager.registerSynchronization(new Ending(kept));
    }
    return kept;
  }

  /** A transaction within another one begins with nothing, and the outer one keeps its own. */
  private record Ending(Map<?, ?> kept) implements TransactionSynchronization {

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResourceIfPossible(KEPT);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(KEPT, kept);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(KEPT);
    }
  }
}
