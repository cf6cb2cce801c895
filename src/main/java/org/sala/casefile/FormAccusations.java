package org.sala.casefile;

import java.util.List;
import java.util.function.Consumer;
import org.sala.casefile.Entry.Field;
import org.sala.casefile.TaskForm.Component;

/**
 * Passes on who is complained of, from the fields of a form that say so, and that somebody could
 * come to harm, from a field {@code riskOfHarm} of any form.
 */
@org.springframework.stereotype.Component
class FormAccusations {

  private static final String RISK_OF_HARM = "riskOfHarm";

  private final List<Accusation> accusations;

  FormAccusations(List<Accusation> accusations) {
    this.accusations = accusations;
  }

  /** Tells whoever keeps this kind of case, before the task is completed. */
  void of(TaskForm form, List<Field> fields, String caseNumber, String by) {
    fields.stream()
        .filter(field -> field.key().equals(RISK_OF_HARM) && Boolean.TRUE.equals(field.value()))
        .forEach(field -> tell(caseNumber, accusation -> accusation.riskOfHarm(caseNumber)));
    for (var component : form.components()) {
      component
          .accuses()
          .ifPresent(
              whom ->
                  fields.stream()
                      .filter(field -> field.key().equals(component.key()))
                      .forEach(
                          field ->
                              tell(
                                  caseNumber,
                                  accusation ->
                                      accuse(accusation, whom, component, field, caseNumber, by))));
    }
  }

  private static void accuse(
      Accusation accusation,
      String whom,
      Component component,
      Field field,
      String caseNumber,
      String by) {
    switch (whom) {
      case "unit" -> accusation.ofUnit(caseNumber, String.valueOf(field.value()));
      case "person" ->
          accusation.ofPersons(
              caseNumber,
              field.value() instanceof List<?> several
                  ? several.stream().map(String::valueOf).toList()
                  : List.of(String.valueOf(field.value())),
              by);
      default ->
          throw new IllegalStateException(
              "The property 'accused' of the field '%s' must be 'unit' or 'person'."
                  .formatted(component.key()));
    }
  }

  private void tell(String caseNumber, Consumer<Accusation> what) {
    accusations.stream().filter(each -> each.follows(caseNumber)).forEach(what);
  }
}
