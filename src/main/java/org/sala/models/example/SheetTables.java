package org.sala.models.example;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sala.models.check.AskedTable;
import org.sala.models.check.LawFile;
import org.sala.routing.Routing;
import org.sala.servicelevel.ServiceLevels;

/**
 * Which tables a sheet is of: its name begins with the id of one. One that begins with the process
 * of requests is of what decides on a request when it comes in: where it goes, and by when.
 */
final class SheetTables {

  private static final String REQUESTS = "citizen-request";
  private static final List<String> OF_REQUESTS = List.of(Routing.DECISION, ServiceLevels.DECISION);

  private SheetTables() {}

  /** The tables, or none if the name names none. */
  static List<AskedTable> of(LawFile sheet, Map<String, AskedTable> tables) {
    var name = sheet.name().replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.csv$", "");
    if (begins(name, REQUESTS)) {
      return OF_REQUESTS.stream().filter(tables::containsKey).map(tables::get).toList();
    }
    return tables.keySet().stream()
        .filter(id -> begins(name, id))
        .max(Comparator.comparingInt(String::length))
        .map(tables::get)
        .stream()
        .toList();
  }

  /** What a name can begin with, for a sentence. */
  static String names(Set<String> tables) {
    return String.join(", ", Stream.concat(Stream.of(REQUESTS), tables.stream().sorted()).toList());
  }

  private static boolean begins(String name, String id) {
    return name.startsWith(id)
        && (name.length() == id.length() || !Character.isLetterOrDigit(name.charAt(id.length())));
  }
}
