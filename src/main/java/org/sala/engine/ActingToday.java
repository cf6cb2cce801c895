package org.sala.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;

/** What a statement is told that asks who acts today in the place of whom. */
final class ActingToday {

  private ActingToday() {}

  /** What is asked, with the day and with how many wrong passwords lock an account. */
  static Map<String, Object> with(Map<String, ?> asked) {
    var all = new HashMap<String, Object>(asked);
    all.put("today", EngineClock.today());
    all.put("mostAttempts", mostAttempts());
    return all;
  }

  static int mostAttempts() {
    return Context.getProcessEngineConfiguration().getLoginMaxAttempts();
  }
}
