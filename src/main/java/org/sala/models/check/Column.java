package org.sala.models.check;

/**
 * A column.
 *
 * @param key the variable it asks for, or the name of what it gives
 */
record Column(String label, String key, String type) {}
