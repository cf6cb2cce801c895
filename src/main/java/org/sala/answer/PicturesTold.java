package org.sala.answer;

import java.util.List;
import org.sala.evidence.WithAnswer;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/** Tells the requester which pictures go with the answer: the desk hands them out. */
@Component
class PicturesTold {

  private final WithAnswer withAnswer;

  PicturesTold(WithAnswer withAnswer) {
    this.withAnswer = withAnswer;
  }

  /** The text, and after it what was typed about each of the pictures. */
  Bilingual told(String number, Bilingual text) {
    var pictures = withAnswer.of(number);
    if (pictures.isEmpty()) {
      return text;
    }
    var about = String.join(" · ", pictures.stream().filter(each -> !each.isEmpty()).toList());
    return Bilingual.joined(
        " ",
        List.of(
            text,
            about.isEmpty()
                ? Wording.of("answer.pictures", pictures.size())
                : Wording.of("answer.pictures-about", pictures.size(), about)));
  }
}
