package org.sala.models.check;

import java.util.Map;
import java.util.Set;

/**
 * A question whose answer the product reads.
 *
 * @param isSure whether it must always be answered
 * @param kind what kind of answer it reads, null for any
 * @param list the list that the question must offer, null for any
 */
record FormNeed(String key, boolean isSure, String kind, String list) {

  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "date", Set.of("datetime"),
          "many", Set.of("checklist", "taglist"),
          "flag", Set.of("checkbox"),
          "number", Set.of("number"));

  /** Reads one of {@code product.json}: {@code key!:kind@list}. */
  static FormNeed of(String text) {
    var list = text.contains("@") ? text.substring(text.indexOf('@') + 1) : null;
    var rest = text.replaceFirst("@.*", "");
    var kind = rest.contains(":") ? rest.substring(rest.indexOf(':') + 1) : null;
    var key = rest.replaceFirst(":.*", "");
    return new FormNeed(key.replace("!", ""), key.endsWith("!"), kind, list);
  }

  void check(FormFile form, Findings findings) {
    var question = form.question(key);
    if (question.isPresent()) {
      check(form, question.get(), findings);
    } else {
      findings.add(
          Weight.STUCK,
          form.name(),
          "models.form-needs-question",
          key,
          Nearest.hint(key, form.questions().stream().map(Question::key).toList()));
    }
  }

  private void check(FormFile form, Question question, Findings findings) {
    if (isSure && (!question.isRequired() || !question.hide().isEmpty())) {
      say(form, question, "models.form-needs-answer", "", findings);
    }
    if (kind != null && !KINDS.get(kind).contains(question.type())) {
      var types = String.join(", ", KINDS.get(kind).stream().sorted().toList());
      say(form, question, "models.form-needs-type", types, findings);
    }
    if (list != null && !list.equals(question.list())) {
      say(form, question, "models.form-needs-list", list, findings);
    }
  }

  private static void say(
      FormFile form, Question question, String key, String what, Findings findings) {
    findings.say(Weight.STUCK, form.name(), question.id(), key, Said.of(key, question, what));
  }
}
