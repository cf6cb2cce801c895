package org.sala.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sala.engine.Refusal;
import org.sala.engine.Refusal.Problem;
import org.sala.language.Bilingual;
import org.sala.language.VisibleText;
import org.sala.language.Wording;

/** What is wrong with a form, each with the words beside which it stands. */
final class FormProblems {

  private static final int MOST = 20;
  private static final int SHOWN = 40;

  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Set<Bilingual> warnings = new LinkedHashSet<>();

  /**
   * Notes a problem.
   *
   * @param key of the sentence, whose first place is for where it is
   * @param near the words of the paragraph; empty where there are none
   */
  void add(String key, String near, Object... more) {
    var arguments = new ArrayList<>();
    arguments.add(where(near));
    arguments.addAll(List.of(more));
    problems.add(new Problem("", Wording.of(key, arguments.toArray())));
  }

  /** Notes what does no harm, and should be known. */
  void warn(String key, Object... arguments) {
    warnings.add(Wording.of(key, arguments));
  }

  List<Bilingual> warnings() {
    return List.copyOf(warnings);
  }

  /**
   * Passes or refuses.
   *
   * @throws Refusal with a sentence for each problem
   */
  void refuse() {
    if (!problems.isEmpty()) {
      throw new Refusal(problems.stream().limit(MOST).toList());
    }
  }

  private static Bilingual where(String near) {
    if (VisibleText.isBlank(near)) {
      return Wording.of("paper.form.somewhere");
    }
    var words = VisibleText.strip(near);
    return Wording.of(
        "paper.form.near",
        words.codePointCount(0, words.length()) > SHOWN
            ? words.substring(0, words.offsetByCodePoints(0, SHOWN)) + "…"
            : words);
  }
}
