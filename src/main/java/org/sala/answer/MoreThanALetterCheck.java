package org.sala.answer;

import java.util.Map;
import java.util.Optional;
import org.sala.casefile.FieldCheck;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/**
 * The check {@code more-than-a-letter}: where nothing was done but a letter sent, there is no
 * outcome to answer with (R52).
 */
@Component("more-than-a-letter")
class MoreThanALetterCheck implements FieldCheck {

  private static final String LETTER = "LETTER_SENT";

  @Override
  public Optional<Problem> problem(
      String field, String value, Map<String, Object> answers, String caseNumber) {
    return LETTER.equals(value)
        ? Optional.of(new Problem(field, Wording.of("answer.only-a-letter")))
        : Optional.empty();
  }
}
