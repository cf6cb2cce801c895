package org.sala.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sala.language.Bilingual;
import org.sala.language.VisibleText;
import org.sala.minutes.WrittenCells;

/** The rows of a sheet of examples: one that says something else is another example. */
final class ExampleParts {

  private ExampleParts() {}

  static Map<String, Part> of(byte[] sheet) {
    var parts = new LinkedHashMap<String, Part>();
    for (var row : WrittenCells.rows(sheet, List::size)) {
      var said =
          row.stream().filter(cell -> !VisibleText.isBlank(cell)).collect(Collectors.joining(", "));
      if (!said.isEmpty()) {
        parts.put(said, new Part(Bilingual.same(said), Map.of()));
      }
    }
    return parts;
  }
}
