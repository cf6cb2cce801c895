package org.sala.models.check;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.sala.language.Bilingual;

/** Elements as their owner sees them: the name in the reader's language, then the id. */
final class Named {

  private Named() {}

  static Bilingual of(BaseElement element) {
    var name = nameOf(element);
    return name == null ? unnamed(element) : named(name, element.getId());
  }

  /** A component of a form or a row of a table. */
  static Bilingual of(String name, String id) {
    return name == null || name.strip().isEmpty() ? Bilingual.same(id) : named(name, id);
  }

  /** The name that stands in the diagram, null if there is none. */
  static String nameOf(ModelElementInstance element) {
    var name = element.getAttributeValue("name");
    return name == null || name.strip().isEmpty() ? null : name.strip();
  }

  private static Bilingual unnamed(BaseElement element) {
    if (element instanceof SequenceFlow flow) {
      return Bilingual.each(
          language ->
              flow.getId()
                  + ", "
                  + of(flow.getSource()).in(language)
                  + " → "
                  + of(flow.getTarget()).in(language));
    }
    var inside =
        element.getId() == null && element.getParentElement() instanceof BaseElement parent;
    return inside
        ? of((BaseElement) element.getParentElement())
        : Bilingual.same(String.valueOf(element.getId()));
  }

  private static Bilingual named(String name, String id) {
    var both = name.contains("\n") ? Bilingual.ofLines(name) : ofSlash(name);
    return new Bilingual("“" + both.en() + "” (" + id + ")", "«" + both.km() + "» (" + id + ")");
  }

  // Forms and processes write "Khmer / English" or the other way round.
  private static Bilingual ofSlash(String name) {
    var parts = name.split("\\s+/\\s+", 2);
    if (parts.length < 2) {
      return Bilingual.same(name);
    }
    return Languages.hasKhmer(parts[0])
        ? new Bilingual(parts[1], parts[0])
        : new Bilingual(parts[0], parts[1]);
  }
}
