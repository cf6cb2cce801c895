package org.sala.report;

import java.util.List;
import org.sala.language.Language;
import org.sala.paper.OfficialWords;

/** The lines above every official paper of the Kingdom. */
final class Letterhead {

  private Letterhead() {}

  static List<String> of(Language language) {
    return List.of(OfficialWords.kingdom().in(language), OfficialWords.motto().in(language));
  }
}
