package org.sala.models.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.sala.casefile.StepAnswers.Given;
import org.sala.models.replay.TakenWay.Hop;

/**
 * Follows the way that a case took through a process on the changed model of it: from each step
 * that it finished to the next, by the answers that were given then.
 */
public final class Replay {

  private final ProcessGraph after;
  private final WrittenChoices choices;
  private final Turning turning = new Turning();
  private final Set<String> asked;

  /** The changed model, with the choices of its forms. */
  public Replay(ProcessGraph after, WrittenChoices choices) {
    this.after = after;
    this.choices = choices;
    this.asked = after.asked();
  }

  /**
   * The worst that would be another way, and of equals the first; nothing if the way is the same.
   *
   * @param before the model that the case ran on
   * @param history its steps in the order in which they began
   * @param answers by the ids of the tasks, and the questions
   */
  public Optional<Deviation> of(
      ProcessGraph before,
      List<HistoricActivityInstance> history,
      Map<String, Map<String, Given>> answers) {
    return new OneCase(before, new TakenWay(before, history), answers).follow();
  }

  private final class OneCase {

    private final ProcessGraph before;
    private final TakenWay way;
    private final Map<String, Map<String, Given>> answers;
    private final Map<String, Object> known = new HashMap<>();
    private final List<Deviation> found = new ArrayList<>();
    private boolean isElsewhere;

    private OneCase(ProcessGraph before, TakenWay way, Map<String, Map<String, Given>> answers) {
      this.before = before;
      this.way = way;
      this.answers = answers;
    }

    private Optional<Deviation> follow() {
      for (int at = 0; at < way.visits().size() && !isElsewhere; at++) {
        var visit = way.visits().get(at);
        var node = before.node(visit.step());
        var now = after.node(visit.step());
        if (now == null) {
          gone(at, node);
          continue;
        }
        answer(visit, now);
        if (!node.isQuestion() && visit.isDone()) {
          for (var flow : node.out()) {
            onward(at, now, flow);
          }
        }
      }
      return found.stream().min(Comparator.comparing(Deviation::verdict));
    }

    // What broke in and is gone has not taken the work on; any other step is told where it is
    // passed.
    private void gone(int at, Node node) {
      var hung = node.attachedTo();
      if (!node.breaksIn() || hung != null && after.node(hung) == null) {
        return;
      }
      if (node.interrupts()) {
        elsewhere(Deviation.stops("event", waitingAt(at, node).name(), node.name()));
      } else {
        found.add(Deviation.other("without", node.name()));
      }
    }

    private Node waitingAt(int at, Node event) {
      for (int earlier = at - 1; earlier >= 0; earlier--) {
        var step = before.node(way.visits().get(earlier).step());
        if (event.attachedTo() == null
            ? !way.visits().get(earlier).isDone()
            : step.id().equals(event.attachedTo())) {
          return step;
        }
      }
      return event;
    }

    private void answer(Visit visit, Node now) {
      answers
          .getOrDefault(visit.task() == null ? "" : visit.task(), Map.of())
          .forEach(
              (question, given) -> {
                if (asked.contains(question)
                    && !choices.offers(now.form(), question, given.value())) {
                  elsewhere(Deviation.stops("choice", now.name(), given.words()));
                }
                known.put(question, given.value());
              });
    }

    private void onward(int at, Node now, Flow flow) {
      var hop = way.hop(at, flow);
      if (hop.place() < 0 || isElsewhere) {
        return;
      }
      var then = way.node(hop.place());
      var next =
          now.out().size() == 1
              ? Optional.of(now.out().get(0))
              : now.out().stream().filter(each -> each.id().equals(flow.id())).findFirst();
      if (next.isEmpty()) {
        elsewhere(Deviation.other("no-way", now.name(), then.name()));
        return;
      }
      var onward = Onward.by(next.get(), after, before, turning, answersUntilItStays(hop), known);
      if (onward.stopsAt() != null) {
        elsewhere(Deviation.stops("question", onward.stopsAt().name()));
      } else if (onward.untoldAt() != null) {
        elsewhere(Deviation.untold(onward.untoldAt()));
      } else if (!isNext(hop.place(), onward.place())) {
        elsewhere(Deviation.other("way", now.name(), onward.place().name(), then.name()));
      } else if (!onward.also().isEmpty()) {
        found.add(Deviation.other("also", onward.also().get(0).name()));
      } else if (!onward.place().id().equals(then.id())) {
        found.add(Deviation.other("without", then.name()));
      }
    }

    // Behind a step that is gone the next questions follow at once.
    private Map<String, String> answersUntilItStays(Hop hop) {
      var all = new HashMap<>(hop.answers());
      var next = hop;
      while (next.place() >= 0 && after.node(way.node(next.place()).id()) == null) {
        next = way.further(next.place());
        next.answers().forEach(all::putIfAbsent);
      }
      return all;
    }

    // Whether the case came to this place then, at once or after steps that are gone. One that was
    // ended from outside in such a step came nowhere else.
    private boolean isNext(int from, Node place) {
      var then = from;
      while (then >= 0 && after.node(way.node(then).id()) == null) {
        then = way.further(then).place();
      }
      return then < 0 || way.node(then).id().equals(place.id());
    }

    private void elsewhere(Deviation deviation) {
      found.add(deviation);
      isElsewhere = true;
    }
  }
}
