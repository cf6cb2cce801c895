package org.sala.web;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.sala.Office;
import org.sala.people.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks journeys one after the other, and leaves nothing open behind them. */
final class Walks {

  private static final String BEGINNING = "2026-06-01T09:00";

  private final Office office;
  private final JdbcClient jdbc;
  private final People people;
  private final CaseBeginnings beginnings;

  Walks(int port, Office office, Staff staff, JdbcClient jdbc) {
    this.office = office;
    this.jdbc = jdbc;
    people = new People(port, office, staff);
    beginnings = new CaseBeginnings(people);
  }

  /**
   * Carries a new case along a journey.
   *
   * @throws Standstill if it does not come to its end
   */
  void walk(Journey journey) {
    var before = cases();
    try {
      office.itIs(BEGINNING);
      var running = new RunningCase(engine(), jdbc, beginnings.begin(journey));
      new CaseWalker(people, running, journey, new SideActs(people, beginnings)).walk();
    } finally {
      ClockUtil.reset();
      cases().stream().filter(number -> !before.contains(number)).forEach(this::leave);
    }
  }

  private ProcessEngine engine() {
    return office.engine();
  }

  private List<String> cases() {
    return jdbc.sql("select number from case_file").query(String.class).list();
  }

  // Nothing of it runs any more; what it has written stays.
  private void leave(String number) {
    var running = new RunningCase(engine(), jdbc, List.of(number));
    if (!running.isOver() && !number.contains("-M-") && !number.contains("-N-")) {
      people.withdraw(number);
    }
    var runtime = engine().getRuntimeService();
    for (var instance :
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(number)
            .rootProcessInstances()
            .list()) {
      runtime.deleteProcessInstance(instance.getId(), "the walk is over", true);
    }
  }
}
