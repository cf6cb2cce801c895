package org.sala.minutes.line;

import java.util.Optional;
import java.util.Set;
import org.sala.language.Wording;
import org.sala.request.Categories.Category;

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
      guessed(line)
          .ifPresentOrElse(
              guess -> {
                line.put("category", guess.value());
                line.guesses.add(guess);
              },
              () -> line.problem("category", categories.hint(asked(line))));
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
  Optional<Guess> guessed(LineDraft line) {
    var headings = Headings.above(line.cells);
    return headings.stream()
        .flatMap(heading -> heading(heading).stream())
        .findFirst()
        .or(() -> categories.guess(asked(line)))
        .or(
            () ->
                headings.stream()
                    .flatMap(heading -> categories.guess(new Asked(heading, "", "")).stream())
                    .findFirst());
  }

  /** The code of the category that is called so; empty for null. */
  Optional<String> named(String written) {
    return Optional.ofNullable(written).flatMap(categories::named).map(Category::code);
  }

  /** The words by which this line can be learned from. */
  Set<String> learnable(LineDraft line) {
    return categories.learnable(asked(line));
  }

  private static Asked asked(LineDraft line) {
    return Asked.of(
        line.text("subject"), line.text("narrative"), line.text("requester.organisation"));
  }

  private Optional<Guess> heading(String heading) {
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
