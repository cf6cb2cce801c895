package org.sala.web;

import org.sala.language.Wording;

/** What an answer without a sentence of its own says to the reader, by its status. */
final class Sentence {

  private Sentence() {}

  /** The sentence of a status of 400 and above, in the reader's language. */
  static String of(int status) {
    var key = "web.status." + status;
    if (!Wording.has(key)) {
      key = status < 500 ? "web.status.4xx" : "web.status.500";
    }
    return Wording.forReader(key);
  }
}
