package org.sala.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Alters a form as a slip of the hand or a wrong belief would. */
final class FormMutations {

  private static final List<String> TYPES =
      List.of(
          "textfield",
          "textarea",
          "number",
          "checkbox",
          "checklist",
          "taglist",
          "radio",
          "select",
          "datetime",
          "text",
          "button",
          "group",
          "image",
          "table",
          "filepicker");

  private final ObjectMapper json = new ObjectMapper();
  private final Dice dice;
  private final ObjectNode form;
  private String what;

  FormMutations(String text, Dice dice) {
    this.dice = dice;
    try {
      this.form = (ObjectNode) json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  String what() {
    return what;
  }

  String content() {
    return form.toPrettyString();
  }

  String id() {
    return form.path("id").asText();
  }

  /** What can be done. */
  List<String> kinds() {
    return List.of(
        "question removed",
        "question removed",
        "question renamed",
        "question doubled",
        "required turned",
        "choice removed",
        "choice renamed",
        "choice added",
        "type changed",
        "condition dropped",
        "condition altered",
        "list changed",
        "property altered",
        "limit changed",
        "something dropped",
        "id of the form",
        "questions exchanged");
  }

  /** Does it; nothing is altered where there is nothing in this form to which it could be done. */
  void mutate(String kind) {
    var components = (ArrayNode) form.path("components");
    var at = dice.below(components.size());
    var question = (ObjectNode) components.get(at);
    what = question.path("key").asText(question.path("id").asText());
    switch (kind) {
      case "question removed" -> components.remove(at);
      case "question renamed" ->
          text(question, "key", dice.misspelt(question.path("key").asText()));
      case "question doubled" -> components.insert(at, question.deepCopy());
      case "required turned" -> turn(question);
      case "choice removed" -> choices(question, each -> each.remove(dice.below(each.size())));
      case "choice renamed" -> choices(question, this::rename);
      case "choice added" ->
          choices(
              question, each -> each.addObject().put("label", "ថ្មី / New").put("value", "NEW"));
      case "type changed" -> text(question, "type", dice.one(TYPES));
      case "condition dropped" -> question.remove("conditional");
      case "condition altered" -> condition(question);
      case "list changed" ->
          text(
              question,
              "valuesKey",
              dice.one(List.of("units", "categories", "institutions", "unit-officers", "unitz")));
      case "property altered" -> property(question);
      case "limit changed" -> limit(question);
      case "something dropped" -> drop(question);
      case "id of the form" -> text(form, "id", dice.misspelt(id()));
      default -> exchange(components, at);
    }
  }

  private interface Change {
    void make(ArrayNode choices);
  }

  private void text(ObjectNode of, String name, String value) {
    what += " " + name + ": " + of.path(name).asText() + " -> " + value;
    of.put(name, value);
  }

  private void turn(ObjectNode question) {
    var required = question.path("validate").path("required").asBoolean();
    question.withObject("/validate").put("required", !required);
    what += " required " + !required;
  }

  private void choices(ObjectNode question, Change change) {
    if (question.path("values") instanceof ArrayNode values && !values.isEmpty()) {
      change.make(values);
      what += " " + values.findValuesAsText("value");
    }
  }

  private void rename(ArrayNode choices) {
    var choice = (ObjectNode) choices.get(dice.below(choices.size()));
    choice.put("value", dice.misspelt(choice.path("value").asText()));
  }

  private void condition(ObjectNode question) {
    var hide = question.path("conditional").path("hide").asText("=true");
    var other =
        switch (dice.below(5)) {
          case 0 -> hide.contains("!=") ? hide.replace("!=", "=") : hide.replace(" = ", " != ");
          case 1 -> dice.misspelt(hide);
          case 2 -> "=true";
          case 3 -> hide.replaceAll(" (or|and) .*", "");
          default -> otherCondition();
        };
    text(question.withObject("/conditional"), "hide", other);
  }

  private String otherCondition() {
    var all = form.path("components").findValuesAsText("hide");
    return all.isEmpty() ? "=x != 1" : dice.one(all);
  }

  private void property(ObjectNode question) {
    var properties = question.withObject("/properties");
    var names = names(properties);
    var name = names.isEmpty() ? "check" : dice.one(names);
    text(
        properties,
        name,
        dice.one(List.of("future", "futur", dice.misspelt(properties.path(name).asText()), "")));
  }

  private void limit(ObjectNode question) {
    var name = dice.one(List.of("maxLength", "minLength", "max", "min", "pattern"));
    var value = dice.one(List.of(1, 0, 100_000, -1));
    question.withObject("/validate").put(name, value);
    what += " " + name + " " + value;
  }

  private void drop(ObjectNode question) {
    var name = dice.one(names(question));
    what += " " + name;
    question.remove(name);
  }

  private void exchange(ArrayNode components, int at) {
    var other = dice.below(components.size());
    var one = components.get(at);
    components.set(at, components.get(other));
    components.set(other, one);
    what += " with the " + other + ".";
  }

  private static List<String> names(JsonNode of) {
    return new ArrayList<>(
        StreamSupport.stream(
                java.util.Spliterators.spliteratorUnknownSize(of.fieldNames(), 0), false)
            .toList());
  }
}
