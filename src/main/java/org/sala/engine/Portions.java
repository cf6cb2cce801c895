package org.sala.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a job through the next few cases. A case that fails is passed over and holds no other; once
 * only such cases are left the job fails, is tried again later and tells of the first of them.
 */
@Component
public class Portions {

  // So many that they cost few statements, so few that nobody who works on one of them waits long.
  private static final int AT_ONCE = 50;

  private final TransactionTemplate savepoint;

  Portions(PlatformTransactionManager transactions) {
    savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Does the work for the next cases, within the running transaction.
   *
   * @param take the cases that are left, at most so many; those that the work was done for are not
   *     among them any more
   * @param work for several cases together; where one of them fails, for each by itself
   * @throws IllegalStateException if there are cases left and all of them fail
   */
  public void work(IntFunction<List<String>> take, Consumer<List<String>> work) {
    var failures = new LinkedHashMap<String, RuntimeException>();
    int done = 0;
    for (var next = next(take, failures);
        !next.isEmpty() && done < AT_ONCE;
        next = next(take, failures)) {
      done += together(next, work, failures);
    }
    if (done == 0 && !failures.isEmpty()) {
      var first = failures.entrySet().iterator().next();
      throw new IllegalStateException(
          "The dates of %d cases cannot be moved, of %s because: %s"
              .formatted(failures.size(), first.getKey(), first.getValue().getMessage()),
          first.getValue());
    }
  }

  private static List<String> next(
      IntFunction<List<String>> take, Map<String, RuntimeException> failures) {
    return take.apply(AT_ONCE + failures.size()).stream()
        .filter(number -> !failures.containsKey(number))
        .limit(AT_ONCE)
        .toList();
  }

  private int together(
      List<String> numbers, Consumer<List<String>> work, Map<String, RuntimeException> failures) {
    try {
      savepoint.executeWithoutResult(status -> work.accept(numbers));
      return numbers.size();
    } catch (RuntimeException e) {
      OncePerTransaction.forgetEverything(); // what was read of the cases is undone
      if (numbers.size() == 1) {
        failures.put(numbers.get(0), e);
        return 0;
      }
      return numbers.stream().mapToInt(number -> together(List.of(number), work, failures)).sum();
    }
  }
}
