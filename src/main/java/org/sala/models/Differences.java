package org.sala.models;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sala.casefile.FormWords;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/** Finds what differs between two states of a file. */
final class Differences {

  private Differences() {}

  static List<Difference> of(ChangedFile file) {
    if (!file.isChanged()) {
      return List.of();
    }
    return between(
        file.before() == null ? Map.of() : parts(file.name(), file.before()),
        parts(file.name(), file.after()));
  }

  static Map<String, Part> parts(String name, byte[] content) {
    return switch (new ModelFile(name, content).kind().orElseThrow()) {
      case PROCESS -> ProcessParts.of(name, content);
      case TABLE -> TableParts.of(name, content);
      case FORM -> FormParts.of(name, content);
      case EXAMPLES -> ExampleParts.of(content);
    };
  }

  private static List<Difference> between(Map<String, Part> before, Map<String, Part> after) {
    var found = new ArrayList<Difference>();
    var ids = new LinkedHashSet<>(after.keySet());
    ids.addAll(before.keySet());
    for (var id : ids) {
      var was = before.get(id);
      var is = after.get(id);
      if (was == null) {
        found.add(new Difference(id, Alteration.ADDED, is.label(), null, null, null));
      } else if (is == null) {
        found.add(new Difference(id, Alteration.REMOVED, was.label(), null, null, null));
      } else {
        found.addAll(of(id, was, is));
      }
    }
    return found;
  }

  private static List<Difference> of(String id, Part was, Part is) {
    var keys = new LinkedHashSet<>(is.facts().keySet());
    keys.addAll(was.facts().keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(was.facts().get(key), is.facts().get(key)))
        .map(
            key ->
                new Difference(
                    id,
                    Alteration.CHANGED,
                    is.label(),
                    named(key),
                    was.facts().get(key),
                    is.facts().get(key)))
        .toList();
  }

  // A column says its name in both languages; of properties those that are common have words.
  private static Bilingual named(String key) {
    var last = key.substring(key.lastIndexOf(':') + 1);
    var word = "models.part." + last.replace("documentation", "explanation");
    return Wording.has(word) ? Wording.of(word) : FormWords.both(key);
  }
}
