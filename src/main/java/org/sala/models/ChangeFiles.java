package org.sala.models;

import java.util.HashMap;
import java.util.Map;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.springframework.stereotype.Component;

/** The files of a change, each as it was and as it is to be. */
@Component
class ChangeFiles {

  private final ModelChanges changes;

  ChangeFiles(ModelChanges changes) {
    this.changes = changes;
  }

  String drawing(long id, String name, boolean before) {
    var file = changedFile(id, name);
    if (!file.then().is(FileKind.PROCESS)) {
      throw ChangeReading.notFound();
    }
    var marks = new HashMap<String, Mark>();
    for (var difference : Differences.of(file)) {
      marks.put(difference.id(), new Mark(difference.what().name().toLowerCase(), ""));
    }
    var content = content(file, before);
    var language = Language.ofReader();
    return Diagram.svg(
        content,
        Map.copyOf(marks),
        language,
        Wording.in(language, "models.change.drawing." + (before ? "before" : "after"), name));
  }

  byte[] file(long id, String name, boolean before) {
    return content(changedFile(id, name), before);
  }

  private static byte[] content(ChangedFile file, boolean before) {
    var content = before ? file.before() : file.after();
    if (content == null) {
      throw ChangeReading.notFound();
    }
    return content;
  }

  private ChangedFile changedFile(long id, String name) {
    return changes.files(id).stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(ChangeReading::notFound);
  }
}
