package org.sala.models.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * What is known at every step of every process of a set, when a case gets there: goes along all
 * ways, into what is called and back, until nothing new is learned.
 */
final class Courses {

  private static final int ROUNDS = 12;

  private final ModelSet set;
  private final Map<String, Known> starts = new HashMap<>();
  private final Map<String, Known> ends = new HashMap<>();
  private final Map<String, Map<String, Known>> before = new HashMap<>();
  private final Map<String, Map<String, Known>> after = new HashMap<>();

  private final Map<String, From> gone = new HashMap<>();

  private record From(Known start, Map<String, Known> ends) {}

  private Courses(ModelSet set) {
    this.set = set;
  }

  static Courses of(ModelSet set) {
    var courses = new Courses(set);
    for (int round = 0; round < ROUNDS && courses.goOnce(); round++) {
      // goes on while something new is learned
    }
    return courses;
  }

  private boolean goOnce() {
    var startsBefore = Map.copyOf(starts);
    var endsBefore = Map.copyOf(ends);
    starts.clear();
    set.processes().values().forEach(file -> begin(file));
    set.processes().values().forEach(this::calls);
    set.processes().values().forEach(this::go);
    return !startsBefore.equals(starts) || !endsBefore.equals(ends);
  }

  // A course follows from its start and from the ends of what it calls: as long as they stay, so
  // does the course.
  private void go(ProcessFile file) {
    var start = starts.get(file.id());
    if (start == null) {
      return;
    }
    var from = new From(start, endsOfCalled(file));
    if (from.equals(gone.put(file.id(), from))) {
      return;
    }
    var course = new Course(set, file, ends);
    course.go(start);
    before.put(file.id(), course.before());
    after.put(file.id(), course.after());
    if (course.end() != null) {
      ends.put(file.id(), course.end());
    }
  }

  private Map<String, Known> endsOfCalled(ProcessFile file) {
    var found = new HashMap<String, Known>();
    for (var call : file.all(CallActivity.class)) {
      found.put(call.getCalledElement(), ends.get(call.getCalledElement()));
    }
    return found;
  }

  // What the product starts, and what nobody calls: of that at least the facts are known.
  private void begin(ProcessFile file) {
    var isCalled = !set.callsOf(file.id()).isEmpty();
    if (set.isStarted(file) || !isCalled) {
      var given = set.needs(file).map(ProcessNeeds::starts).orElse(Map.of());
      starts.put(file.id(), set.facts(file).with(set.values(given).values()));
    }
  }

  private void calls(ProcessFile file) {
    for (var call : file.all(CallActivity.class)) {
      var called = set.processes().get(call.getCalledElement());
      var known = before(file, call);
      if (called != null && known != null) {
        starts.merge(called.id(), Handover.into(set, called, call, known), Known::join);
      }
    }
  }

  /** What a case knows at every step that it can still come to, from where it stands. */
  Map<String, Known> from(ProcessFile file, List<FlowNode> stands, Known held) {
    var course = new Course(set, file, ends);
    course.goFrom(stands, held);
    return course.before();
  }

  /** What is known when the work gets to a step; null if it never does. */
  Known before(ProcessFile file, FlowElement step) {
    return before.getOrDefault(file.id(), Map.of()).get(step.getId());
  }

  /** What is known when the step is done; null if it never is. */
  Known after(ProcessFile file, BaseElement step) {
    return after.getOrDefault(file.id(), Map.of()).get(step.getId());
  }

  /** What is known when a process has ended; null if it never does. */
  Known end(String process) {
    return ends.get(process);
  }

  Known start(String process) {
    return starts.get(process);
  }
}
