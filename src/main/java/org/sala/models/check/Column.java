package org.sala.models.check;

import java.util.List;

/**
 * A column.
 *
 * @param label as the Modeler shows it, mostly in both languages
 * @param key the variable it asks for, or the name of what it gives
 * @param type what its values are: as the table says, or as the product does, see {@link Product}
 * @param offered the codes that Camunda Modeler offers for its cells, as the table says
 */
public record Column(String label, String key, String type, List<String> offered) {

  /** A column for which Camunda Modeler offers nothing. */
  public Column(String label, String key, String type) {
    this(label, key, type, List.of());
  }
}
