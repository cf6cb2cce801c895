package org.sala.paper.letter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.sala.engine.Refusal;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.paper.PaperKind;

/**
 * Which letter is to be printed.
 *
 * @param language {@code km} or {@code en}
 * @param addressee the code of whom an invitation goes to
 * @param hour of a meeting, as 08:30
 * @param hall of a meeting
 * @param trackingCode that stands on the requester's copy of a receipt, and is kept nowhere
 */
record LetterWanted(
    @NotNull PaperKind kind,
    @NotNull @Size(max = 2) String language,
    @Size(max = 64) String addressee,
    @Size(max = 5) String hour,
    @Size(max = 200) String hall,
    @Size(max = 40) String trackingCode) {

  /** For what the letter is written. */
  Occasion occasion(String caseNumber, String user) {
    var in =
        Language.of(language)
            .orElseThrow(() -> new Refusal("language", Wording.of("paper.no-such-language")));
    return new Occasion(
        caseNumber,
        in,
        Objects.toString(addressee, ""),
        Objects.toString(hour, ""),
        Objects.toString(hall, ""),
        Objects.toString(trackingCode, ""),
        user);
  }
}
