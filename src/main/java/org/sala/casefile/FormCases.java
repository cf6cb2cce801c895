package org.sala.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sala.casefile.FormLists.Option;
import org.sala.casefile.FormView.FieldView;
import org.sala.casefile.FormsAtWork.FormAtWork;
import org.sala.casefile.TaskForm.Component;

/**
 * What a form hides under each combination of the choices that its conditions name, for a reader
 * without a network: the conditions themselves are evaluated here alone, by the one FEEL.
 */
@org.springframework.stereotype.Component
class FormCases {

  private static final int MOST = 256;
  private static final List<Object> YES_OR_NO = Arrays.asList(null, true, false);

  private final FormFields fields;

  FormCases(FormFields fields) {
    this.fields = fields;
  }

  /**
   * One combination.
   *
   * @param answers by key; null where nothing is chosen
   * @param hidden the ids of the components that do not show then
   */
  record FormCase(Map<String, Object> answers, Set<String> hidden) {}

  /** All combinations; where there are too many, the last choices stay as they are. */
  List<FormCase> of(FormAtWork found, FormView shown) {
    List<Map<String, Object>> combinations = List.of(Map.of());
    for (var field : shown.fields()) {
      var choices = isDeciding(field, found.form()) ? choices(field) : List.of();
      if (!choices.isEmpty() && combinations.size() * choices.size() <= MOST) {
        combinations = each(combinations, field.key(), choices);
      }
    }
    var now = fields.values(found.form(), found.number(), found.given(), found.answers());
    return combinations.stream()
        .map(
            answers -> {
              var values = new HashMap<>(now);
              values.putAll(answers);
              return new FormCase(answers, fields.hidden(found.form(), found.number(), values));
            })
        .toList();
  }

  private static boolean isDeciding(FieldView field, TaskForm form) {
    var named =
        field.key() == null ? null : Pattern.compile("\\b" + Pattern.quote(field.key()) + "\\b");
    return named != null
        && form.shown().stream()
            .map(Component::hiddenWhen)
            .flatMap(Optional::stream)
            .anyMatch(feel -> named.matcher(feel).find());
  }

  private static List<Object> choices(FieldView field) {
    if (field.type().equals("checkbox")) {
      return YES_OR_NO;
    }
    if (!Set.of("radio", "select").contains(field.type()) || field.options() == null) {
      return List.of();
    }
    var choices = new ArrayList<Object>();
    choices.add(null);
    field.options().stream().map(Option::value).forEach(choices::add);
    return choices;
  }

  private static List<Map<String, Object>> each(
      List<Map<String, Object>> combinations, String key, List<Object> choices) {
    var all = new ArrayList<Map<String, Object>>();
    for (var answers : combinations) {
      for (var choice : choices) {
        var more = new HashMap<>(answers);
        more.put(key, choice);
        all.add(more);
      }
    }
    return all;
  }
}
