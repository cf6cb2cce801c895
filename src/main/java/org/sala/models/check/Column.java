package org.sala.models.check;

/**
 * A column.
 *
 * @param label as the Modeler shows it, mostly in both languages
 * @param key the variable it asks for, or the name of what it gives
 * @param type what its values are: as the table says, or as the product does, see {@link Product}
 */
public record Column(String label, String key, String type) {}
