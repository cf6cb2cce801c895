package org.sala.models.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sala.language.Wording;

/**
 * Templates with which Camunda Modeler offers what Sala's models may say: who does a task, its
 * status, how a case ends, the steps that the product does. They are made from the same lists that
 * the check asks.
 */
public final class ElementTemplates {

  /** Where Camunda Modeler looks for them, seen from the folder of the models or above it. */
  public static final String PATH = ".camunda/element-templates/sala.json";

  private static final Product PRODUCT = Product.read();

  private ElementTemplates() {}

  /** All templates as JSON. */
  public static String json() {
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(List.of(userTask(), call(), step(), end(), condition()))
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The element templates cannot be written.", e);
    }
  }

  private static Map<String, Object> userTask() {
    return template(
        "user-task",
        "bpmn:UserTask",
        TemplateProperty.choice("groups", Binding.attribute("camunda:candidateGroups"), groups()),
        TemplateProperty.text("form", Binding.attribute("camunda:formRef")),
        TemplateProperty.fixed(Binding.attribute("camunda:formRefBinding"), "deployment"),
        TemplateProperty.choice("due", Binding.attribute("camunda:dueDate"), expressions("date")),
        TemplateProperty.choice("status", Binding.property("status"), statuses()),
        TemplateProperty.words("notBy", Binding.property("notBy")));
  }

  private static Map<String, Object> call() {
    return template(
        "call",
        "bpmn:CallActivity",
        TemplateProperty.choice(
            "process", Binding.attribute("calledElement"), PRODUCT.processes().keySet()),
        TemplateProperty.fixed(Binding.businessKey(), "${execution.processBusinessKey}"),
        TemplateProperty.choice("status", Binding.property("status"), statuses()));
  }

  private static Map<String, Object> step() {
    return template(
        "step",
        "bpmn:ServiceTask",
        TemplateProperty.choice(
            "delegate",
            Binding.attribute("camunda:delegateExpression"),
            PRODUCT.delegates().keySet().stream().map("${%s}"::formatted).sorted().toList()),
        TemplateProperty.fixed(Binding.attribute("camunda:asyncBefore"), "true"));
  }

  private static Map<String, Object> end() {
    var outcomes = new TreeSet<String>();
    PRODUCT.kinds().values().forEach(kind -> outcomes.addAll(kind.outcomes()));
    return template(
        "end",
        "bpmn:EndEvent",
        TemplateProperty.choice("outcome", Binding.property("outcome"), outcomes));
  }

  private static Map<String, Object> condition() {
    return template(
        "condition",
        "bpmn:SequenceFlow",
        TemplateProperty.text("condition-text", Binding.attribute("conditionExpression")));
  }

  private static TreeSet<String> statuses() {
    var statuses = new TreeSet<String>();
    PRODUCT.kinds().values().forEach(kind -> statuses.addAll(kind.statuses()));
    return statuses;
  }

  private static List<String> groups() {
    return Stream.concat(expressions("group").stream(), Stream.of("desk")).sorted().toList();
  }

  // Facts that can be named without being handed over.
  private static List<String> expressions(String type) {
    var names = new TreeSet<String>();
    PRODUCT
        .kinds()
        .values()
        .forEach(
            kind ->
                kind.facts()
                    .forEach(
                        (name, of) -> {
                          if (of.equals(type)) {
                            names.add("${" + name + "}");
                          }
                        }));
    return List.copyOf(names);
  }

  private static Map<String, Object> template(
      String id, String element, TemplateProperty... properties) {
    var template = new TreeMap<String, Object>();
    template.put("id", "org.sala." + id);
    template.put("name", Wording.of("models.template." + id).label());
    template.put("appliesTo", List.of(element));
    template.put("entriesVisible", true);
    template.put("properties", List.of(properties));
    return template;
  }
}
