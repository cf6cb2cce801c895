package org.sala.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;

/**
 * Carries a case along a journey: opens every task as the tab Work does and completes it with what
 * its form asks for, lets time go by where a journey waits, until nothing of the case runs any
 * more.
 */
final class CaseWalker {

  private static final int MOST_STEPS = 90;
  private static final int ATTEMPTS = 5;

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Integer> times = new HashMap<>();
  private final Map<String, Integer> timesMet = new HashMap<>();
  private final Set<String> met = new HashSet<>();
  private final Set<String> waiting = new HashSet<>();
  private final People people;
  private final RunningCase running;
  private final Journey journey;
  private final SideActs acts;

  CaseWalker(People people, RunningCase running, Journey journey, SideActs acts) {
    this.people = people;
    this.running = running;
    this.journey = journey;
    this.acts = acts;
  }

  /**
   * Goes the whole way.
   *
   * @throws Standstill if the case cannot go on or does not end as cases end
   */
  void walk() {
    for (int step = 0; step < MOST_STEPS; step++) {
      running.runJobs();
      if (running.isOver()) {
        running.hasEndedWell();
        running.isRead(people);
        return;
      }
      next();
    }
    throw new Standstill("goes on and on; it stands at " + running.steps());
  }

  private void next() {
    var tasks = running.tasks();
    for (var task : tasks) {
      running.isInOrder(task, people);
      if (met.add(task.getId())) {
        meet(task);
        running.isRead(people);
        return;
      }
    }
    var ready = tasks.stream().filter(task -> !waiting.contains(task.getId())).findFirst();
    if (ready.isPresent()) {
      complete(ready.get());
      waiting.clear();
    } else if (!running.fireNextTimer() && !goOn()) {
      throw new Standstill("nothing is waited for, and it has not ended: " + running.steps());
    }
  }

  // Nothing more happens while it is waited.
  private boolean goOn() {
    var waited = !waiting.isEmpty();
    waiting.clear();
    return waited && !running.tasks().isEmpty();
  }

  private void meet(Task task) {
    var step = task.getTaskDefinitionKey();
    var act = journey.wish(step + "!", timesMet.merge(step, 1, Integer::sum) - 1);
    if ("WAIT".equals(act)) {
      waiting.add(task.getId());
    } else if (act != null && times.getOrDefault(act, 0) == 0) {
      times.put(act, 1);
      acts.act(act, running.number());
    }
  }

  private void complete(Task task) {
    var step = task.getTaskDefinitionKey();
    var time = times.merge(step, 1, Integer::sum) - 1;
    var filling = new FormAnswering(key -> acts.meant(journey.wish(step + "." + key, time)));
    var refusals = new ArrayList<String>();
    for (var person : people.whoMayDo(task)) {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        var said = complete(task, person, filling, attempt);
        if (said == null) {
          return;
        }
        if (refusals.contains(said)) {
          break;
        }
        refusals.add(said);
      }
    }
    throw new Standstill(step + " cannot be completed: " + refusals);
  }

  /** Completes it, or answers what is in the way. */
  private String complete(Task task, String person, FormAnswering filling, int attempt) {
    var path = "/api/tasks/" + task.getId();
    var opened = people.get(person, path + "/work");
    if (opened.statusCode() != 200) {
      return "it cannot be opened: " + opened.body();
    }
    var answers = filling.answers(read(opened.body()).path("form"), attempt);
    var body = json.createObjectNode().set("answers", answers);
    var done = people.post(person, path + "/completion", body.toString());
    return done.statusCode() == 204 ? null : person + ": " + done.body();
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
