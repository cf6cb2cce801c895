package org.sala.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.sala.casefile.FormLists.Option;
import org.sala.casefile.FormView.FieldView;
import org.sala.casefile.FormView.Limits;
import org.sala.casefile.FormsAtWork.FormAtWork;
import org.sala.casefile.TaskForm.Component;
import org.sala.people.Person;

/** Makes a form ready to be shown: its words, lists and what stands in it, for one reader. */
@org.springframework.stereotype.Component
class FormFields {

  private static final String ENTRY = "entry";
  private static final String FILL = "fill";
  private static final TypeReference<List<Option>> OPTIONS = new TypeReference<>() {};

  private final FormAnswers answers;
  private final EarlierWords earlier;
  private final Proposals proposals;
  private final ObjectMapper json;

  FormFields(FormAnswers answers, EarlierWords earlier, Proposals proposals, ObjectMapper json) {
    this.proposals = proposals;
    this.answers = answers;
    this.earlier = earlier;
    this.json = json;
  }

  /**
   * The form for its reader.
   *
   * @param reader who is not shown that somebody had named him, see {@link EntriesShown}
   * @param given what the engine gives the form, the offered lists among it
   * @param earlier what stands in it, the reader's own words first
   */
  FormView of(
      TaskForm form,
      String caseNumber,
      Person reader,
      VariableMap given,
      Map<String, Object> earlier) {
    var values = values(form, caseNumber, given, earlier);
    return new FormView(
        form.id(),
        form.shown().stream()
            .map(each -> view(each, form, caseNumber, reader, given, values))
            .toList());
  }

  /** The components that do not show while these are the answers, by their ids. */
  Set<String> hidden(TaskForm form, String caseNumber, Map<String, Object> values) {
    return form.shown().stream()
        .filter(component -> answers.isHidden(component, form, caseNumber, values))
        .map(component -> component.json().path("id").asText())
        .collect(Collectors.toSet());
  }

  /** The texts that are computed from the answers, as they read while these are the answers. */
  Map<String, String> computed(TaskForm form, String caseNumber, Map<String, Object> values) {
    return form.shown().stream()
        .filter(component -> component.json().path("text").asText().startsWith("="))
        .collect(
            Collectors.toMap(
                component -> component.json().path("id").asText(),
                component ->
                    words(component.json().path("text").asText(), form, caseNumber, values)));
  }

  /** What the form proposes where the person has chosen nothing, see {@link Proposals}. */
  Map<String, Object> proposed(FormAtWork found, Map<String, Object> values) {
    return proposals.of(found.form(), found.number(), values, found.answers().keySet());
  }

  /**
   * What stands in the fields: the person's words, else what the engine, the form or a fact says.
   */
  Map<String, Object> values(
      TaskForm form, String caseNumber, VariableMap given, Map<String, Object> earlier) {
    var values = new HashMap<String, Object>();
    for (var component : form.components()) {
      var key = component.key();
      var byDefault = json.convertValue(component.json().path("defaultValue"), Object.class);
      values.put(
          key,
          earlier.containsKey(key)
              ? earlier.get(key)
              : Optional.ofNullable(plain(given, key)).orElse(byDefault));
    }
    values.putAll(proposals.of(form, caseNumber, values, earlier.keySet()));
    return values;
  }

  private FieldView view(
      Component component,
      TaskForm form,
      String caseNumber,
      Person reader,
      VariableMap given,
      Map<String, Object> values) {
    var source = component.json();
    var asks = source.hasNonNull("key");
    return new FieldView(
        source.path("id").asText(),
        asks ? component.key() : null,
        component.property(ENTRY).isPresent() ? ENTRY : component.type(),
        asks ? words(component.label(), form, caseNumber, values) : null,
        words(source.path("description").textValue(), form, caseNumber, values),
        words(source.path("text").textValue(), form, caseNumber, values),
        options(component, given),
        component.validation().path("required").asBoolean(),
        isReadOnly(source, form, caseNumber, values),
        answers.isHidden(component, form, caseNumber, values),
        limits(component),
        asks ? values.get(component.key()) : null,
        component.files().orElse(null),
        component.property(FILL).orElse(null),
        component
            .property(ENTRY)
            .flatMap(id -> earlier.of(component, id, caseNumber, reader))
            .orElse(null));
  }

  private String words(String text, TaskForm form, String caseNumber, Map<String, Object> values) {
    return text != null && text.startsWith("=")
        ? FormWords.half(
            Objects.toString(answers.evaluate(text.substring(1), form, caseNumber, values), ""))
        : FormWords.half(text);
  }

  private boolean isReadOnly(
      JsonNode source, TaskForm form, String caseNumber, Map<String, Object> values) {
    var readOnly = source.path("readonly");
    return source.path("disabled").asBoolean()
        || (readOnly.isTextual()
            ? Boolean.TRUE.equals(
                answers.evaluate(
                    readOnly.textValue().replaceFirst("^=", ""), form, caseNumber, values))
            : readOnly.asBoolean());
  }

  private List<Option> options(Component component, VariableMap given) {
    var offered = component.list().map(list -> list(given, list));
    if (offered.isEmpty() && !component.json().has("values")) {
      return null;
    }
    return offered
        .map(List::stream)
        .orElseGet(
            () ->
                StreamSupport.stream(component.json().path("values").spliterator(), false)
                    .map(
                        each ->
                            new Option(each.path("value").asText(), each.path("label").asText())))
        .map(each -> new Option(each.value(), FormWords.half(each.label())))
        .toList();
  }

  private List<Option> list(VariableMap given, String name) {
    return given.getValueTyped(name) instanceof SerializableValue structured
        ? read(structured.getValueSerialized())
        : List.of();
  }

  private List<Option> read(String options) {
    try {
      return json.readValue(options, OPTIONS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A list of a form is not readable JSON.", e);
    }
  }

  private static Object plain(VariableMap given, String key) {
    return given.containsKey(key) && !(given.getValueTyped(key) instanceof SerializableValue)
        ? given.get(key)
        : null;
  }

  static Limits limits(Component component) {
    var rules = component.validation();
    return new Limits(
        rules.path("min").asText(null),
        rules.path("max").asText(null),
        rules.has("maxLength") ? rules.path("maxLength").asInt() : null);
  }
}
