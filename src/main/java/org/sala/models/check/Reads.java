package org.sala.models.check;

import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** Whether what a step reads is there when the work gets to it. */
final class Reads {

  private Reads() {}

  /** A variable that must be set on every way; it may be empty. */
  static boolean set(
      ProcessFile file, BaseElement element, String name, Known known, Findings findings) {
    var value = known.of(name);
    if (value == null) {
      findings.add(
          Weight.STUCK,
          file,
          element,
          "models.nobody-sets",
          name,
          Nearest.hint(name, known.names()));
    } else if (value.level() == Level.NOT_ON_EVERY_WAY) {
      findings.add(Weight.STUCK, file, element, "models.not-on-every-way", name);
    }
    return value != null && value.level() != Level.NOT_ON_EVERY_WAY;
  }

  /** A variable that must be set on every way, to something of a sort. */
  static void sure(
      ProcessFile file,
      BaseElement element,
      String name,
      Sort sort,
      Known known,
      Findings findings) {
    if (!set(file, element, name, known, findings)) {
      return;
    }
    var value = known.of(name);
    if (value.sort() != sort) {
      findings.add(
          Weight.STUCK,
          file,
          element,
          sort == Sort.DATE ? "models.is-no-date" : "models.is-no-group",
          name);
    } else if (value.level() == Level.MAYBE_NULL) {
      findings.add(Weight.STUCK, file, element, "models.may-be-empty", name);
    }
  }

  /** Everything that an expression reads. */
  static boolean all(
      ProcessFile file, BaseElement element, String text, Known known, Findings findings) {
    var expression = Expression.of(text);
    if (expression == null) {
      findings.add(Weight.STUCK, file, element, "models.expression-unreadable", text);
      return false;
    }
    if (!expression.isSimple()) {
      findings.add(Weight.STUCK, file, element, "models.expression-not-simple", text);
      return false;
    }
    var right = true;
    for (var name : expression.names()) {
      right &= set(file, element, name, known, findings);
    }
    return right;
  }

  /** The variable that a text such as {@code ${dueAt}} names alone, or null. */
  static String variable(String text) {
    return text != null && text.strip().matches("[$#]\\{\\s*[A-Za-z_]\\w*\\s*}")
        ? text.replaceAll("[${}#\\s]", "")
        : null;
  }
}
