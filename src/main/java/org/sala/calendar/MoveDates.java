package org.sala.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.sala.calendar.CalendarChangeProcess.Variables;
import org.sala.engine.OncePerTransaction;
import org.sala.servicelevel.DatesBehind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the dates of the next few cases, and says whether there are more. A case that fails is
 * passed over and holds no other; once only such cases are left the job fails, is tried again later
 * and tells of the first of them.
 */
@Component
class MoveDates implements JavaDelegate {

  // So many that they cost few statements, so few that nobody who works on one of them waits long.
  private static final int AT_ONCE = 50;

  private final DatesBehind behind;
  private final CalendarLifecycle calendar;
  private final TransactionTemplate savepoint;

  MoveDates(
      DatesBehind behind, CalendarLifecycle calendar, PlatformTransactionManager transactions) {
    this.behind = behind;
    this.calendar = calendar;
    savepoint = new TransactionTemplate(transactions);
    savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (Boolean.FALSE.equals(execution.getVariable(Variables.DATES_TO_MOVE))) {
      throw new IllegalStateException(
          "There was no date left to move: the loop should have ended.");
    }
    var failures = new LinkedHashMap<String, RuntimeException>();
    int moved = 0;
    for (var next = next(failures); !next.isEmpty() && moved < AT_ONCE; next = next(failures)) {
      moved += move(next, failures);
    }
    if (moved == 0 && !failures.isEmpty()) {
      var first = failures.entrySet().iterator().next();
      throw new IllegalStateException(
          "The dates of %d cases cannot be moved, of %s because: %s"
              .formatted(failures.size(), first.getKey(), first.getValue().getMessage()),
          first.getValue());
    }
    execution.setVariable(Variables.DATES_TO_MOVE, behind.isAny());
  }

  private List<String> next(Map<String, RuntimeException> failures) {
    return behind.take(AT_ONCE + failures.size()).stream()
        .filter(number -> !failures.containsKey(number))
        .limit(AT_ONCE)
        .toList();
  }

  // Together; where one of them fails, each by itself.
  private int move(List<String> numbers, Map<String, RuntimeException> failures) {
    try {
      savepoint.executeWithoutResult(status -> calendar.bringUpToDate(numbers));
      return numbers.size();
    } catch (RuntimeException e) {
      OncePerTransaction.forgetEverything(); // what was read of the cases is undone
      if (numbers.size() == 1) {
        failures.put(numbers.get(0), e);
        return 0;
      }
      return numbers.stream().mapToInt(number -> move(List.of(number), failures)).sum();
    }
  }
}
