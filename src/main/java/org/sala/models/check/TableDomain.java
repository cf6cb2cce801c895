package org.sala.models.check;

import java.util.Set;

/** What an input of a table can be. */
final class TableDomain {

  private TableDomain() {}

  /** All values of a type, null for numbers. */
  static Set<Object> of(ModelSet set, String type) {
    return switch (type) {
      case "district" -> Set.copyOf(set.office().districts());
      case "number" -> null;
      default -> Types.of(type, set.office()).values();
    };
  }
}
