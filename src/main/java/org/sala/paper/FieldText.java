package org.sala.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/** The text of a paragraph with its fields, also where Word cut a field into several runs. */
final class FieldText {

  static final Pattern FIELD = Pattern.compile("\\$\\{([^{}$]*)\\}");

  private static final String WORD =
      "declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'; ";

  private final List<CTText> pieces = new ArrayList<>();

  FieldText(CTP paragraph) {
    for (var piece : all(paragraph, "t")) {
      pieces.add((CTText) piece);
    }
  }

  /** The elements of a name in a part of a document, wherever they stand. */
  static XmlObject[] all(XmlObject part, String name) {
    return part.selectPath(WORD + ".//w:" + name);
  }

  /** The whole text. */
  String text() {
    var text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.getStringValue()));
    return text.toString();
  }

  /** The names of its fields, in order. */
  List<String> fields() {
    return FIELD.matcher(text()).results().map(found -> found.group(1)).toList();
  }

  /** Puts something in the place of each field: it looks as the field's first letter did. */
  void replace(UnaryOperator<String> value) {
    var found = new ArrayList<>(FIELD.matcher(text()).results().toList());
    java.util.Collections.reverse(found);
    for (var field : found) {
      replace(field.start(), field.end(), value.apply(field.group(1)));
    }
  }

  private void replace(int from, int to, String value) {
    int at = 0;
    var isPut = false;
    for (var piece : pieces) {
      var text = piece.getStringValue();
      int begin = Math.max(from - at, 0);
      int end = Math.min(to - at, text.length());
      if (begin < end) {
        piece.setStringValue(text.substring(0, begin) + (isPut ? "" : value) + text.substring(end));
        piece.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        isPut = true;
      }
      at += text.length();
    }
  }
}
