package org.sala.models.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/** What the rules find, gathered; an element is named as its owner sees it. */
final class Findings {

  private final List<Finding> all = new ArrayList<>();

  /** Something about an element of a model; it is the sentence's {@code {0}}. */
  void add(Weight weight, ProcessFile in, BaseElement element, String key, Object... more) {
    var arguments = new Object[more.length + 1];
    arguments[0] = Named.of(element);
    System.arraycopy(more, 0, arguments, 1, more.length);
    say(weight, in.name(), element.getId(), key, Wording.of(key, arguments));
  }

  /** Something about a file. */
  void add(Weight weight, String file, String key, Object... arguments) {
    say(weight, file, "", key, Wording.of(key, arguments));
  }

  void say(Weight weight, String file, String element, String rule, Bilingual sentence) {
    var finding =
        new Finding(
            weight,
            file,
            element == null ? "" : element,
            rule,
            sentence.map(text -> file + ": " + text));
    if (!all.contains(finding)) {
      all.add(finding);
    }
  }

  /** Whether anything was found in a file that leaves nothing else to say of it. */
  boolean isUnreadable(String file) {
    return all.stream()
        .anyMatch(each -> each.file().equals(file) && each.weight() == Weight.UNREADABLE);
  }

  /** All, the most important first. */
  List<Finding> inOrder() {
    return all.stream().sorted(Comparator.comparing(Finding::weight)).toList();
  }
}
