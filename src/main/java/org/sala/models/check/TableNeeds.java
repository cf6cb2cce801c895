package org.sala.models.check;

import java.util.List;
import java.util.Map;

/**
 * A decision table that the product asks.
 *
 * @param notAfter two columns, of which the first is never greater, and a row that is excepted
 * @param fixed an input's value and the output that goes with it
 * @param mayBeSilent whether a case for which no row fits is meant: nothing is proposed for it
 * @param differs an input and an output that are never the same
 */
record TableNeeds(
    Map<String, String> inputs,
    Map<String, String> outputs,
    List<String> notAfter,
    List<String> fixed,
    List<String> differs,
    boolean mayBeSilent) {

  TableNeeds {
    notAfter = notAfter == null ? List.of() : notAfter;
    fixed = fixed == null ? List.of() : fixed;
    differs = differs == null ? List.of() : differs;
  }
}
