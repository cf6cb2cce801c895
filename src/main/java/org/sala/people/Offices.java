package org.sala.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sala.engine.Cabinet;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/** What people are today, in words: governor, head of a unit, officer of one. */
@Component
class Offices {

  private static final String FAMILY = "people.office.";

  private final Units units;

  Offices(Units units) {
    this.units = units;
  }

  /** The words for each group that is an office, the higher ones first. */
  Map<String, Bilingual> words() {
    var words = new LinkedHashMap<String, Bilingual>();
    for (var group : new String[] {"governors", "deputy-governors", Cabinet.GROUP}) {
      words.put(group, Wording.of(FAMILY + group));
    }
    var all = units.all().stream().filter(Unit::handlesRequests).toList();
    all.forEach(unit -> put(words, unit.headsGroup(), "head", unit));
    all.forEach(unit -> put(words, unit.officersGroup(), "officer", unit));
    all.forEach(unit -> put(words, unit.inspectorsGroup(), "inspector", unit));
    for (var group : new String[] {"desk", "auditors", "process-owners", "camunda-admin"}) {
      words.put(group, Wording.of(FAMILY + group));
    }
    return words;
  }

  /** The highest office of who belongs to these groups; null for none. */
  Bilingual of(Set<String> groups) {
    return words().entrySet().stream()
        .filter(each -> groups.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static void put(Map<String, Bilingual> words, String group, String what, Unit unit) {
    if (group != null) {
      words.putIfAbsent(group, Wording.of(FAMILY + what, unit.name()));
    }
  }
}
