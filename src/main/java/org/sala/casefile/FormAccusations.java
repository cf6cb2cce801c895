package org.sala.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sala.casefile.Entry.Field;
import org.sala.casefile.TaskForm.Component;
import org.sala.engine.Refusal;
import org.sala.language.Wording;

/**
 * Passes on who is complained of, from the fields of a form that say so, and that somebody could
 * come to harm, from a field {@code riskOfHarm} of any form. A form names, and takes nobody back:
 * that needs a reason of its own.
 */
@org.springframework.stereotype.Component
class FormAccusations {

  private static final String RISK_OF_HARM = "riskOfHarm";

  private final List<Accusation> accusations;
  private final AccusedPersons accused;

  FormAccusations(List<Accusation> accusations, AccusedPersons accused) {
    this.accusations = accusations;
    this.accused = accused;
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

  private void accuse(
      Accusation accusation,
      String whom,
      Component component,
      Field field,
      String caseNumber,
      String by) {
    var named = accused.of(caseNumber);
    switch (whom) {
      case "unit" ->
          added(field, named.units(), true).forEach(unit -> accusation.ofUnit(caseNumber, unit));
      case "person" -> {
        var persons = added(field, named.persons(), false);
        if (!persons.isEmpty()) {
          var all = new ArrayList<>(named.persons());
          all.addAll(persons);
          accusation.ofPersons(caseNumber, all.stream().distinct().toList(), by);
        }
      }
      default ->
          throw new IllegalStateException(
              "The property 'accused' of the field '%s' must be 'unit' or 'person'."
                  .formatted(component.key()));
    }
  }

  // Whoever is chosen beside those named; "nobody" is right only where nobody is named.
  private static List<String> added(Field field, Set<String> named, boolean oneAlone) {
    var chosen =
        field.value() instanceof List<?> several
            ? several.stream().map(String::valueOf).toList()
            : List.of(String.valueOf(field.value()));
    var isNobody = chosen.contains(Accusation.NOBODY);
    if (isNobody && chosen.size() > 1) {
      throw new Refusal(field.key(), Wording.of("casefile.nobody-and-somebody"));
    }
    if (!named.isEmpty() && (isNobody || oneAlone && !named.containsAll(chosen))) {
      throw new Refusal(field.key(), Wording.of("casefile.taken-back-with-reason"));
    }
    return isNobody ? List.of() : chosen;
  }

  private void tell(String caseNumber, Consumer<Accusation> what) {
    accusations.stream().filter(each -> each.follows(caseNumber)).forEach(what);
  }
}
