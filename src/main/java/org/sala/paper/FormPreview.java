package org.sala.paper;

import java.util.List;
import org.sala.engine.EngineClock;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/** Shows a form with words of nobody's before papers are made with it. */
@Component
class FormPreview {

  private static final int PARAGRAPHS = 12;

  private final OfficialWords official;

  FormPreview(OfficialWords official) {
    this.official = official;
  }

  byte[] pdf(byte[] form, Language language) {
    return PaperPdf.of(
        FormFilling.of(form, sample(language)),
        Wording.in(language, "paper.sample.title"),
        language);
  }

  private PaperWords sample(Language language) {
    var words = new PaperWords();
    official.write(words, language, EngineClock.today());
    for (var field : PaperField.values()) {
      var key = "paper.sample." + field.code();
      if (words.isEmpty(field.code()) && Wording.has(key)) {
        words.put(field, Wording.in(language, key));
      }
    }
    var text = Wording.in(language, "paper.sample.text");
    words.put(PaperField.INTRODUCTION, text);
    words.put(PaperField.BODY, java.util.Collections.nCopies(PARAGRAPHS, text));
    words.put(PaperField.CLOSING, text);
    var item = Wording.in(language, "paper.sample.item");
    words.put(PaperField.ENCLOSURES, List.of(item, item));
    words.put(PaperField.DISTRIBUTION, List.of(item, item));
    return words;
  }
}
