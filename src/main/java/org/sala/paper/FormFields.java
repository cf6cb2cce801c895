package org.sala.paper;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.sala.language.NearestName;

/** Looks through the fields of a form: each has to be known, and what makes a paper to be there. */
final class FormFields {

  private static final Set<PaperField> NEEDED =
      Set.of(
          PaperField.NUMBER,
          PaperField.PLACE_DATE,
          PaperField.BODY,
          PaperField.SIGNATURE_OFFICE,
          PaperField.SIGNATURE_NAME);

  private final FormProblems problems;
  private final Set<PaperField> found = new HashSet<>();

  private FormFields(FormProblems problems) {
    this.problems = problems;
  }

  static void check(XWPFDocument document, FormProblems problems) {
    var fields = new FormFields(problems);
    FormFilling.parts(document)
        .flatMap(part -> Stream.of(FieldText.all(part, "p")))
        .forEach(paragraph -> fields.check((CTP) paragraph));
    NEEDED.stream()
        .filter(field -> !fields.found.contains(field))
        .sorted()
        .forEach(field -> problems.add("paper.form.missing", "", braced(field.code())));
  }

  private void check(CTP paragraph) {
    var text = new FieldText(paragraph);
    for (var name : text.fields()) {
      var field = PaperField.find(name);
      field.ifPresent(found::add);
      if (field.isEmpty()) {
        problems.add("paper.form.unknown", text.text(), braced(name), braced(nearest(name)));
      } else if (field.get().kind() == PaperField.Kind.TEXT && !isAlone(text, name)) {
        problems.add("paper.form.not-alone", text.text(), braced(name));
      } else if (field.get() == PaperField.BODY && isInTable(paragraph)) {
        problems.add("paper.form.in-table", text.text(), braced(name));
      }
    }
    if (FieldText.FIELD.matcher(text.text()).replaceAll("").contains("${")) {
      problems.add("paper.form.open", text.text());
    }
  }

  private static boolean isAlone(FieldText text, String name) {
    return text.text().strip().equals(braced(name));
  }

  private static boolean isInTable(CTP paragraph) {
    try (var cursor = paragraph.newCursor()) {
      while (cursor.toParent()) {
        if (cursor.getName() != null && cursor.getName().getLocalPart().equals("tc")) {
          return true;
        }
      }
      return false;
    }
  }

  private static String nearest(String name) {
    return NearestName.of(name, Stream.of(PaperField.values()).map(PaperField::code).toList())
        .orElseThrow();
  }

  private static String braced(String name) {
    return "${" + name + "}";
  }
}
