package org.sala.governor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.likeness.Sketches;
import org.springframework.stereotype.Component;

/**
 * Lays look-alikes together: tasks of one step whose requests complain of the same, or are of the
 * same category and commune, or are told in like words. A task lies in one pile; the reason that
 * weighs more is asked first.
 */
@Component
class Piles {

  private static final int COMMUNE = 6;

  /** The piles in the order of their first tasks. */
  List<Pile> of(List<DeskTask> waiting, Map<String, Alike> facts) {
    var left = new LinkedHashSet<>(waiting);
    var piles = new ArrayList<Pile>();
    piles.addAll(by(left, facts, Alike::respondent, Piles::sameRespondent));
    piles.addAll(by(left, facts, Piles::categoryAndPlace, Piles::sameCategoryAndPlace));
    piles.addAll(byWords(left, facts));
    left.forEach(task -> piles.add(new Pile(null, List.of(task))));
    piles.sort((one, other) -> waiting.indexOf(first(one)) - waiting.indexOf(first(other)));
    return piles;
  }

  private static DeskTask first(Pile pile) {
    return pile.tasks().get(0);
  }

  private static List<Pile> by(
      Set<DeskTask> left,
      Map<String, Alike> facts,
      Function<Alike, String> key,
      Function<Alike, Bilingual> likeness) {
    var together = new LinkedHashMap<String, List<DeskTask>>();
    for (var task : left) {
      var alike = facts.get(task.number());
      if (alike != null && key.apply(alike) != null) {
        together
            .computeIfAbsent(task.step() + " " + key.apply(alike), none -> new ArrayList<>())
            .add(task);
      }
    }
    return taken(left, together.values(), task -> likeness.apply(facts.get(task.number())));
  }

  private static List<Pile> byWords(Set<DeskTask> left, Map<String, Alike> facts) {
    var sketches = new Sketches<DeskTask>();
    left.stream()
        .filter(task -> facts.containsKey(task.number()))
        .forEach(task -> sketches.put(task, facts.get(task.number()).key()));
    var together = new ArrayList<List<DeskTask>>();
    var lying = new LinkedHashSet<DeskTask>();
    for (var task : left) {
      if (facts.containsKey(task.number()) && !lying.contains(task)) {
        var alike =
            sketches.like(
                facts.get(task.number()).key(),
                left.size(),
                other -> other.step().equals(task.step()) && !lying.contains(other));
        lying.addAll(alike);
        together.add(left.stream().filter(alike::contains).toList());
      }
    }
    return taken(left, together, task -> Wording.of("governor.alike.words"));
  }

  private static List<Pile> taken(
      Set<DeskTask> left,
      Collection<List<DeskTask>> together,
      Function<DeskTask, Bilingual> likeness) {
    var piles =
        together.stream()
            .filter(tasks -> tasks.size() > 1)
            .map(tasks -> new Pile(likeness.apply(tasks.get(0)), tasks))
            .toList();
    piles.forEach(pile -> left.removeAll(pile.tasks()));
    return piles;
  }

  private static Bilingual sameRespondent(Alike alike) {
    return Wording.of("governor.alike.respondent", alike.respondentName());
  }

  private static String categoryAndPlace(Alike alike) {
    return alike.place() == null || alike.place().length() < COMMUNE
        ? null
        : alike.category() + " " + alike.place().substring(0, COMMUNE);
  }

  private static Bilingual sameCategoryAndPlace(Alike alike) {
    return Wording.of("governor.alike.place", alike.categoryName(), alike.placeName());
  }
}
