package org.sala.models.walk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/** What stood in the way of invented cases, each kind once with how often it was met. */
final class Troubles {

  private static final int MOST = 50;

  private final Map<Bilingual, Integer> stops = new LinkedHashMap<>();
  private final Map<String, Map<Refused, Integer>> refused = new HashMap<>();
  private final Map<String, Bilingual> past = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();

  private record Refused(Bilingual step, Bilingual said) {

    Trouble told(boolean isDone, int times) {
      var key = isDone ? "models.walk.refused" : "models.walk.stops.refused";
      return new Trouble(!isDone, Wording.of(key, step, said), times);
    }
  }

  /** A case could not go on, or ended wrongly. */
  void stops(Bilingual what) {
    stops.merge(what, 1, Integer::sum);
  }

  /** Something failed at a step; nothing is noted where others were only in the way. */
  void failed(Bilingual step, Throwable error) {
    if (!Failure.isNoFault(error)) {
      stops(Failure.at(step, error));
    }
  }

  /** An answer was not taken. */
  void refused(Choice choice, Refusal refusal) {
    refused
        .computeIfAbsent(choice.at(), none -> new LinkedHashMap<>())
        .merge(new Refused(choice.called(), Failure.said(refusal)), 1, Integer::sum);
  }

  /** A timer's date is past; a fault where that is always so, and not by what was answered. */
  void past(String step, Bilingual what) {
    past.put(step, what);
  }

  /** A timer's date lies ahead. */
  void timely(String step) {
    done.add(step);
  }

  /** A step could be done: what it refused was only one answer of several. */
  void done(Choice choice) {
    done.add(choice.at());
  }

  /** All of them, what stops cases first, then by how often. */
  List<Trouble> told() {
    var always = new HashMap<>(past);
    always.keySet().removeAll(done);
    always.values().forEach(what -> stops.putIfAbsent(what, 1));
    return Stream.concat(
            stops.entrySet().stream()
                .map(each -> new Trouble(true, each.getKey(), each.getValue())),
            refused.entrySet().stream()
                .flatMap(
                    step ->
                        step.getValue().entrySet().stream()
                            .map(
                                each ->
                                    each.getKey()
                                        .told(done.contains(step.getKey()), each.getValue()))))
        .sorted(
            Comparator.comparing((Trouble each) -> !each.stops())
                .thenComparing(each -> -each.times()))
        .limit(MOST)
        .toList();
  }
}
