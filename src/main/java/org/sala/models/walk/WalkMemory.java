package org.sala.models.walk;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What has been tried in the walks so far, and where it led: each walk goes the shortest way that
 * is known to something that is worth trying.
 */
final class WalkMemory {

  private static final Map<String, String> NOWHERE = Map.of();

  private final Map<String, Map<String, Choice>> offered = new HashMap<>();
  private final Map<String, Map<String, String>> led = new HashMap<>();
  private final Map<String, Set<String>> passed = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final Set<String> tried = new HashSet<>();
  private final Set<String> triedSo = new HashSet<>();
  private final Set<String> triedHere = new HashSet<>();
  private final Map<String, List<String>> forms = new HashMap<>();
  private final Predicate<Choice> isNear;

  /**
   * @param isNear whether a choice lies in what is to be walked, or is made by a person
   */
  WalkMemory(Predicate<Choice> isNear) {
    this.isNear = isNear;
  }

  /**
   * What to do next. First what passes a step of which a way out is missing, once for each
   * beginning; then what nobody has tried anywhere, near before far; then what was not tried where
   * a case stands so. Nothing if all that has been tried.
   *
   * @param begun how this case began; empty before it has
   * @param state where the case stands
   * @param now what can be done there now
   * @param wanted the steps of which a way out has not been walked
   */
  Optional<Choice> next(
      String begun, String state, Collection<Choice> now, Collection<String> wanted) {
    var here = offered.computeIfAbsent(state, none -> new LinkedHashMap<>());
    now.forEach(choice -> here.put(choice.key(), choice));
    return promising(begun, state, now, wanted)
        .or(
            () ->
                toward(state, now, (at, each) -> !tried.contains(each.key()) && isNear.test(each)))
        .or(() -> toward(state, now, (at, each) -> !tried.contains(each.key())))
        .or(() -> toward(state, now, (at, each) -> !triedHere.contains(at + "\n" + each.key())));
  }

  private Optional<Choice> promising(
      String begun, String state, Collection<Choice> now, Collection<String> wanted) {
    if (!begun.isEmpty()) {
      return toward(state, now, (at, each) -> isPromising(begun, each.key(), wanted));
    }
    return now.stream()
        .filter(
            each -> passed.keySet().stream().anyMatch(key -> isPromising(each.key(), key, wanted)))
        .min(Comparator.comparing(each -> times.getOrDefault(each.key(), 0)));
  }

  private boolean isPromising(String begun, String key, Collection<String> wanted) {
    return !triedSo.contains(begun + "\n" + key)
        && passed.getOrDefault(key, Set.of()).stream().anyMatch(wanted::contains);
  }

  /** Notes that something is done, and answers whether it is so for the first time. */
  boolean tried(String begun, String state, Choice choice) {
    tried.add(choice.key());
    times.merge(choice.key(), 1, Integer::sum);
    var isNew = triedSo.add(begun + "\n" + choice.key());
    return triedHere.add(state + "\n" + choice.key()) || isNew;
  }

  /** Forgets that something was done: the time was over before it was seen where it leads. */
  void forget(String begun, String state, Choice choice) {
    tried.remove(choice.key());
    triedSo.remove(begun + "\n" + choice.key());
    triedHere.remove(state + "\n" + choice.key());
  }

  /** What can be answered at a step, read once. */
  List<String> answers(String step, Supplier<List<String>> read) {
    return forms.computeIfAbsent(step, none -> read.get());
  }

  /** Notes which steps a case passed by it, and where it stood then; null for nowhere. */
  void led(String state, Choice choice, Collection<String> steps, String to) {
    passed.computeIfAbsent(choice.key(), none -> new HashSet<>()).addAll(steps);
    led.computeIfAbsent(state, none -> new HashMap<>()).put(choice.key(), to);
  }

  private interface Worth {
    boolean trying(String state, Choice choice);
  }

  private Optional<Choice> toward(String state, Collection<Choice> now, Worth worth) {
    var here = now.stream().filter(choice -> worth.trying(state, choice)).findFirst();
    if (here.isPresent()) {
      return here;
    }
    var firsts = new HashMap<String, Choice>();
    var open = new ArrayDeque<String>();
    for (var choice : now) {
      reach(led.getOrDefault(state, NOWHERE).get(choice.key()), choice, firsts, open);
    }
    while (!open.isEmpty()) {
      var at = open.poll();
      if (offered.getOrDefault(at, Map.of()).values().stream()
          .anyMatch(choice -> worth.trying(at, choice))) {
        return Optional.of(firsts.get(at));
      }
      for (var to : led.getOrDefault(at, NOWHERE).values()) {
        reach(to, firsts.get(at), firsts, open);
      }
    }
    return Optional.empty();
  }

  private static void reach(
      String to, Choice first, Map<String, Choice> firsts, ArrayDeque<String> open) {
    if (to != null && firsts.putIfAbsent(to, first) == null) {
      open.add(to);
    }
  }
}
