package org.sala.report;

import java.time.Instant;
import java.util.Map;
import org.sala.language.Language;

/**
 * A report as it was printed once.
 *
 * @param number printed on the report, never reused
 * @param report the code of its kind
 * @param parameters of what it is: {@code meeting}, or {@code from}, {@code to} and {@code unit}
 * @param sha256 of the file
 */
record PrintedEdition(
    long number,
    String report,
    Format format,
    Language language,
    Map<String, String> parameters,
    String fileName,
    String sha256,
    String printedBy,
    Instant printedAt) {

  /** The number of the meeting; empty for a report of a period. */
  String meeting() {
    return parameters.getOrDefault("meeting", "");
  }
}
