package org.sala.minutes.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sala.data.DataRows;
import org.sala.language.SearchKey;
import org.springframework.stereotype.Component;

/** Which field a column means, by the names that people give to it in Khmer and English. */
@Component
public class ColumnNames {

  private static final Pattern DECORATION = Pattern.compile("[\\p{P}\\p{S}\\s]+");
  private static final Set<String> TELLING = Set.of("subject", "narrative", "text");

  private final Map<String, String> fields = new HashMap<>();

  public ColumnNames() {
    for (var row : DataRows.of("minutes-columns.csv")) {
      fields.put(folded(row.get("field")), row.get("field"));
      fields.put(folded(row.get("name")), row.get("field"));
    }
  }

  /** The field that a column of this name means, if the name is known. */
  public Optional<String> field(String header) {
    return Optional.ofNullable(fields.get(folded(header)));
  }

  /** Whether there is a field of this name. */
  public boolean isField(String field) {
    return fields.containsValue(field);
  }

  /** Whether these cells name columns: at least two, and one that tells what is asked. */
  boolean isHeader(List<String> cells) {
    return recognised(cells) >= 2
        && cells.stream().map(this::field).flatMap(Optional::stream).anyMatch(TELLING::contains);
  }

  /** How many different fields these cells name. */
  int recognised(List<String> cells) {
    var found = new HashSet<String>();
    cells.forEach(cell -> field(cell).ifPresent(found::add));
    return found.size();
  }

  private static String folded(String name) {
    return DECORATION.matcher(SearchKey.of(name)).replaceAll("");
  }
}
