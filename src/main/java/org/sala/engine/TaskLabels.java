package org.sala.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What task lists show of the cases of tasks, looked up for a whole list at once. To the engine's
 * doors they look like variables of the tasks, which they are not: nothing is written for them.
 */
@Component
public class TaskLabels {

  private final ObjectProvider<Source> sources;
  private final SystemAuthority system;

  TaskLabels(ObjectProvider<Source> sources, SystemAuthority system) {
    this.sources = sources;
    this.system = system;
  }

  /** Knows the labels of one kind of case. */
  public interface Source {

    /** Whether this knows cases with this number. */
    boolean follows(String caseNumber);

    /** The labels of cases by their number; those that do not exist have none. */
    Map<String, Labels> of(Collection<String> caseNumbers);
  }

  /**
   * What a task is labelled with; the words are the product's, never a person's.
   *
   * @param category what it is about, Khmer / English
   * @param place where, Khmer / English
   */
  public record Labels(String number, String category, String place) {

    /** The labels by the names under which task lists ask for them. */
    public Map<String, String> named() {
      return Map.of(
          ModelVariables.REQUEST_NUMBER, number,
          ModelVariables.CATEGORY_LABEL, category,
          ModelVariables.PLACE_LABEL, place);
    }
  }

  /** The labels of tasks by their ids; callers check who may see the tasks. */
  public Map<String, Labels> of(Collection<String> tasks) {
    return tasks.isEmpty() ? Map.of() : system.get(() -> read(tasks));
  }

  private Map<String, Labels> read(Collection<String> tasks) {
    var numbers = numbers(tasks);
    var labels = new HashMap<String, Labels>();
    for (var source : sources) {
      var followed = new HashSet<>(numbers.values());
      followed.removeIf(number -> !source.follows(number));
      if (!followed.isEmpty()) {
        labels.putAll(source.of(followed));
      }
    }
    var byTask = new HashMap<String, Labels>();
    numbers.forEach(
        (task, number) -> {
          if (labels.containsKey(number)) {
            byTask.put(task, labels.get(number));
          }
        });
    return byTask;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> numbers(Collection<String> tasks) {
    List<Map<String, String>> rows =
        Context.getCommandContext()
            .getDbEntityManager()
            .selectList("org.sala.engine.CaseTree.selectCasesOfTasks", List.copyOf(tasks));
    var numbers = new HashMap<String, String>();
    rows.forEach(row -> numbers.put(row.get("task"), row.get("number")));
    return numbers;
  }
}
