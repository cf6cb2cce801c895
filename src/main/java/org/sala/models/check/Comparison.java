package org.sala.models.check;

/** A comparison of a variable with a text. */
record Comparison(String variable, String with) {}
