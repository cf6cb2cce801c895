package org.sala.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sala.casefile.FormView.EarlierEntry;
import org.sala.casefile.FormView.Shown;
import org.sala.casefile.TaskForm.Component;
import org.sala.people.Person;

/** What was written in a form last and is to be decided on in another one. */
@org.springframework.stereotype.Component
class EarlierWords {

  private final CaseFile caseFile;
  private final ByWhom byWhom;

  EarlierWords(CaseFile caseFile, ByWhom byWhom) {
    this.caseFile = caseFile;
    this.byWhom = byWhom;
  }

  /** The latest entry of that form, or the fields of it that the component asks for. */
  Optional<EarlierEntry> of(Component component, String form, String caseNumber, Person reader) {
    var wanted =
        component
            .property("fields")
            .map(names -> Stream.of(names.split(",")).map(String::strip).toList());
    return caseFile
        .latest(caseNumber, form)
        .flatMap(entry -> EntriesShown.to(reader, List.of(entry)).stream().findFirst())
        .map(
            entry ->
                new EarlierEntry(
                    entry.title().forReader(),
                    byWhom.forReader(entry),
                    entry.writtenAt(),
                    entry.fields().stream()
                        .filter(field -> wanted.isEmpty() || wanted.get().contains(field.key()))
                        .map(Shown::of)
                        .toList()))
        .filter(entry -> !entry.answers().isEmpty());
  }
}
