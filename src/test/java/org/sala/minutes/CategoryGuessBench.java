package org.sala.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.sala.minutes.line.CategoryWords;
import org.sala.minutes.line.LabelledLines;
import org.sala.minutes.line.Learned;
import org.sala.request.Categories;
import org.springframework.beans.factory.annotation.Autowired;

/** How often the category of a line is guessed right: {@code ./mvnw -Pbench test}. */
@SalaTest
@DisplayName("Bench of guessed categories")
class CategoryGuessBench {

  @Autowired Categories categories;
  @Autowired WordsOfCategories words;

  @Test
  @DisplayName("right in 85 of 100 lines that nobody has seen, wrong in 2 at most")
  void guesses() {
    var guesses =
        new CategoryWords(categories.all(), words.vocabulary(), words.lines(), Learned.nothing());
    var odd = LabelledLines.odd(guesses);
    var even = LabelledLines.even(guesses);
    System.out.println("odd, to learn from: " + odd);
    System.out.println("even, kept out:     " + even);
    assertThat(even.rightPercent()).isGreaterThanOrEqualTo(85);
    assertThat(even.wrongPercent()).isLessThanOrEqualTo(2);
  }
}
