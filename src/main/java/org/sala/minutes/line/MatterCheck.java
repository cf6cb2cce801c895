package org.sala.minutes.line;

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
  }

  void category(LineDraft line) {
    var written = line.cells.get("category");
    if (written == null) {
      categories
          .guess(line.text("subject"), line.text("narrative"))
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
}
