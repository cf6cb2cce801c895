package org.sala.casefile;

/**
 * What a component asks for in files, by its properties: {@code evidence}, which is {@code photo}
 * or {@code document}, and {@code minimum}, how many there must be before the step is done.
 */
public record FileDemand(String sort, int minimum) {

  static final String PROPERTY = "evidence";
  static final String MINIMUM = "minimum";
}
