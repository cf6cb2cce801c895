package org.sala.models;

import java.util.HashMap;
import java.util.Map;
import org.sala.casefile.BlankForms;
import org.sala.casefile.FormView;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.models.ChangedFile.Side;
import org.springframework.stereotype.Component;

/** The files of a change, each as it was and as it is to be. */
@Component
class ChangeFiles {

  private final ModelChanges changes;
  private final BlankForms forms;

  ChangeFiles(ModelChanges changes, BlankForms forms) {
    this.changes = changes;
    this.forms = forms;
  }

  // What the office made of Sala's file is marked in the file it began from, else what is proposed.
  String drawing(long id, String name, Side side) {
    var file = changedFile(id, name);
    if (!file.then().is(FileKind.PROCESS)) {
      throw ChangeReading.notFound();
    }
    var content = content(file, side);
    var marks = new HashMap<String, Mark>();
    var shown = side == Side.BASE ? file.between(Side.BASE, Side.BEFORE) : file;
    for (var difference : Differences.of(shown)) {
      marks.put(difference.id(), new Mark(difference.what().name().toLowerCase(), ""));
    }
    var language = Language.ofReader();
    return Diagram.svg(
        content,
        Map.copyOf(marks),
        language,
        Wording.in(language, "models.change.drawing." + side.name().toLowerCase(), name));
  }

  FormView form(long id, String name, Side side) {
    var file = changedFile(id, name);
    if (!file.then().is(FileKind.FORM)) {
      throw ChangeReading.notFound();
    }
    return forms.of(content(file, side));
  }

  byte[] file(long id, String name, Side side) {
    return content(changedFile(id, name), side);
  }

  private static byte[] content(ChangedFile file, Side side) {
    var content = file.in(side);
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
