package org.sala.minutes.line;

import java.util.Optional;
import org.sala.language.Wording;

/** What a line asks for, and of which category it is. */
class MatterCheck {

  private final CategoryWords categories;

  MatterCheck(CategoryWords categories) {
    this.categories = categories;
  }

  void words(LineDraft line) {
    var text = line.first("narrative", "text");
    var subject = line.first("subject", "matter");
    if (subject == null && text != null) {
      subject = Beginning.of(text);
    } else if (text == null && subject != null) {
      text = subject;
      subject = Beginning.of(subject);
    }
    line.put("subject", subject);
    line.put("narrative", text);
    offerToSplit(line, text);
  }

  private static void offerToSplit(LineDraft line, String text) {
    var matters = text == null ? 1 : Matters.in(text).size();
    if (matters > 1) {
      var said = Wording.of("minutes.guess.matters", matters);
      line.guesses.add(new Guess("matters", String.valueOf(matters), said, said));
    }
  }

  void category(LineDraft line) {
    var written = line.cells.get("category");
    if (written == null) {
      guess(line)
          .ifPresentOrElse(
              guess -> {
                line.put("category", guess.value());
                line.guesses.add(guess);
              },
              () -> line.problem("category", Wording.of("minutes.no-category")));
      return;
    }
    categories
        .named(written)
        .ifPresentOrElse(
            category -> line.put("category", category.code()),
            () -> line.problem("category", Wording.of("minutes.unknown-category", written)));
  }

  // A heading that is called like a category says more than the words of the line, and these more
  // than the other words of a heading.
  private Optional<Guess> guess(LineDraft line) {
    var headings = Headings.above(line.cells);
    return headings.stream()
        .flatMap(heading -> named(heading).stream())
        .findFirst()
        .or(() -> categories.guess(line.text("subject"), line.text("narrative")))
        .or(
            () ->
                headings.stream()
                    .flatMap(heading -> categories.guess(heading, "").stream())
                    .findFirst());
  }

  private Optional<Guess> named(String heading) {
    return categories
        .named(heading)
        .map(
            category ->
                new Guess(
                    "category",
                    category.code(),
                    category.name(),
                    Wording.of("minutes.guess.heading", heading)));
  }
}
