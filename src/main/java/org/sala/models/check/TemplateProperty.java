package org.sala.models.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sala.language.Wording;

/**
 * One thing that a template asks in the panel of Camunda Modeler, or sets by itself.
 *
 * @param label null for what is set and not shown
 * @param choices null for a text
 * @param constraints null where it may be left out
 */
@JsonInclude(Include.NON_NULL)
record TemplateProperty(
    String label,
    String type,
    String value,
    Binding binding,
    List<Choice> choices,
    Map<String, Object> constraints,
    Boolean optional) {

  /** One thing to choose. */
  record Choice(String name, String value) {}

  private static final Map<String, Object> NEEDED = Map.of("notEmpty", true);

  /** Where in the model it is written. */
  @JsonInclude(Include.NON_NULL)
  static TemplateProperty text(String word, Binding binding) {
    return new TemplateProperty(label(word), "String", null, binding, null, NEEDED, null);
  }

  static TemplateProperty words(String word, Binding binding) {
    return new TemplateProperty(label(word), "String", null, binding, null, null, true);
  }

  static TemplateProperty choice(String word, Binding binding, Collection<String> values) {
    var choices = values.stream().map(value -> new Choice(value, value)).toList();
    return new TemplateProperty(label(word), "Dropdown", null, binding, choices, NEEDED, null);
  }

  static TemplateProperty fixed(Binding binding, String value) {
    return new TemplateProperty(null, "Hidden", value, binding, null, null, null);
  }

  private static String label(String word) {
    return Wording.of("models.template." + word).label();
  }
}
