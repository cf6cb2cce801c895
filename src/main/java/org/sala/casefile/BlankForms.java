package org.sala.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sala.casefile.FormLists.Option;
import org.sala.casefile.FormView.FieldView;
import org.sala.casefile.TaskForm.Component;
import org.sala.language.Wording;

/**
 * Forms as nobody has written into them, of no case: for whoever changes them. All of a form shows;
 * under what condition something hides, and what comes from elsewhere, is said in words.
 */
@org.springframework.stereotype.Component
public class BlankForms {

  private final ObjectMapper json;

  BlankForms(ObjectMapper json) {
    this.json = json;
  }

  /**
   * A form in the reader's language; every field is locked.
   *
   * @param file a Camunda Form, not null
   * @throws UncheckedIOException if the file is no JSON
   */
  public FormView of(byte[] file) {
    try {
      var form = TaskForm.of(json.readTree(file));
      return new FormView(form.id(), form.shown().stream().map(BlankForms::view).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("A form is no JSON.", e);
    }
  }

  private static FieldView view(Component component) {
    var source = component.json();
    var asks = source.hasNonNull("key");
    return new FieldView(
        source.path("id").asText(component.key()),
        asks ? component.key() : null,
        component.type(),
        asks ? words(component.label()) : null,
        about(component),
        words(source.path("text").textValue()),
        options(component),
        component.validation().path("required").asBoolean(),
        true,
        false,
        FormFields.limits(component),
        null,
        component.files().orElse(null),
        null,
        null);
  }

  private static String words(String text) {
    return text != null && text.startsWith("=")
        ? Wording.of("casefile.blank.computed", text.substring(1).strip()).forReader()
        : FormWords.half(text);
  }

  private static String about(Component component) {
    var about =
        Stream.concat(
                Stream.ofNullable(words(component.json().path("description").textValue())),
                component.hiddenWhen().stream()
                    .map(when -> Wording.of("casefile.blank.hidden", when).forReader()))
            .collect(Collectors.joining(" "));
    return about.isEmpty() ? null : about;
  }

  private static List<Option> options(Component component) {
    if (component.list().isPresent()) {
      return List.of(new Option("", Wording.of("casefile.blank.list", component.list().get())));
    }
    return component.json().has("values")
        ? StreamSupport.stream(component.json().path("values").spliterator(), false)
            .map(
                each ->
                    new Option(
                        each.path("value").asText(), FormWords.half(each.path("label").asText())))
            .toList()
        : null;
  }
}
