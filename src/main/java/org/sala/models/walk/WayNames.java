package org.sala.models.walk;

import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.sala.casefile.FormWords;
import org.sala.language.Bilingual;
import org.sala.language.VisibleText;
import org.sala.language.Wording;

/** How owners call the steps and ways of their models. */
final class WayNames {

  private static final int MOST_NAMELESS = 10;

  private WayNames() {}

  // What has no name, as a place where ways meet, is passed over.
  static Bilingual way(SequenceFlow flow) {
    var from = flow.getSource();
    for (int step = 0;
        step < MOST_NAMELESS && isNameless(from) && !from.getIncoming().isEmpty();
        step++) {
      from = from.getIncoming().iterator().next().getSource();
    }
    var to = flow.getTarget();
    for (int step = 0;
        step < MOST_NAMELESS && isNameless(to) && !to.getOutgoing().isEmpty();
        step++) {
      to = to.getOutgoing().iterator().next().getTarget();
    }
    return isNameless(flow)
        ? Wording.of("models.walk.way", called(from), called(to))
        : Wording.of("models.walk.way-by-answer", called(from), called(flow));
  }

  private static boolean isNameless(FlowElement element) {
    return VisibleText.isBlank(element.getName());
  }

  static Bilingual called(FlowElement element) {
    return called(element.getName(), element.getId());
  }

  static Bilingual called(String name, String id) {
    return VisibleText.isBlank(name) ? Bilingual.same(id) : FormWords.both(name);
  }
}
