package org.sala.models.check;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/**
 * What stands in the way of a case that stands in the middle of a process and would go on by a
 * newer version of it: something that it would have had to pass, or that it does not have.
 */
public final class Obstacles {

  private final ModelSet set;
  private final ProcessFile before;
  private final ProcessFile after;

  Obstacles(ModelSet set, ProcessFile before, ProcessFile after) {
    this.set = set;
    this.before = before;
    this.after = after;
  }

  /**
   * Why a case may not go on by the newer version.
   *
   * @param steps the ids of the steps at which it stands
   * @param variables the names of what it holds
   * @return the reason, empty if nothing stands in the way
   */
  public Optional<Bilingual> obstacle(Collection<String> steps, Set<String> variables) {
    return steps.stream()
        .flatMap(step -> gone(step).or(() -> passedOver(step)).stream())
        .findFirst()
        .or(() -> missing(steps, variables));
  }

  private Optional<Bilingual> gone(String step) {
    return node(after, step) == null && before != null && node(before, step) != null
        ? Optional.of(Wording.of("models.move.step-is-gone", Named.of(node(before, step))))
        : Optional.empty();
  }

  // A step that lies before the case in the newer version, on every way, and did not before.
  private Optional<Bilingual> passedOver(String step) {
    var passed = before == null ? Set.<String>of() : neededFor(before, step);
    return neededFor(after, step).stream()
        .filter(id -> !passed.contains(id))
        .findFirst()
        .map(id -> Wording.of("models.move.would-pass-over", named(id)));
  }

  private static Set<String> neededFor(ProcessFile file, String step) {
    var needed = new TreeSet<String>();
    if (!(node(file, step) instanceof FlowNode stands)) {
      return needed;
    }
    for (var activity : file.all(Activity.class)) {
      var starts = ProcessFile.starts((BaseElement) stands.getParentElement());
      var isPassed =
          !activity.equals(stands) && activity.getParentElement().equals(stands.getParentElement());
      if (isPassed && !file.graph().reached(starts, activity::equals).contains(stands)) {
        needed.add(activity.getId());
      }
    }
    return needed;
  }

  private Optional<Bilingual> missing(Collection<String> steps, Set<String> variables) {
    var held = set.facts(after);
    for (var name : variables) {
      held = held.of(name) == null ? held.with(name, Value.sure(null, Sort.OTHER)) : held;
    }
    var known = onward(steps, held);
    for (var node : after.all(FlowNode.class)) {
      var here = known.get(node.getId());
      if (here != null) {
        for (var name : NamesRead.by(set, after, node)) {
          var value = here.of(name);
          if (value == null || value.level() == Level.NOT_ON_EVERY_WAY) {
            return Optional.of(
                Wording.of("models.move.does-not-have", name, Named.of((BaseElement) node)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Map<String, Known> onward(Collection<String> steps, Known held) {
    var stands =
        steps.stream()
            .map(step -> node(after, step))
            .filter(FlowNode.class::isInstance)
            .map(FlowNode.class::cast)
            .toList();
    return Courses.of(set).from(after, stands, held);
  }

  private static BaseElement node(ProcessFile file, String id) {
    return file.process().getModelInstance().getModelElementById(id) instanceof BaseElement element
        ? element
        : null;
  }

  private Bilingual named(String id) {
    return Named.of(node(after, id));
  }
}
