package org.sala.paper;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.sala.evidence.SafeXml;

/**
 * Finds in a part of a Word document what is outside of the stated subset: paragraphs, tables,
 * pictures, headers and footers, fields.
 */
final class FormMarkup implements SafeXml.Piece {

  private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
  private static final Pattern NUMBERS = Pattern.compile("\\s*(PAGE|NUMPAGES)\\b.*");
  private static final Pattern KNOWN_FONTS =
      Pattern.compile("(?i).*(moul|muol|siemreap|noto sans khmer|battambang|khmer os).*");

  private final FormProblems problems;
  private final StringBuilder near = new StringBuilder();
  private final StringBuilder instruction = new StringBuilder();
  private String found;
  private boolean isText;
  private boolean isInstruction;

  FormMarkup(FormProblems problems) {
    this.problems = problems;
  }

  @Override
  public void take(XMLStreamReader xml) {
    if (xml.isStartElement()) {
      start(xml);
    } else if (xml.isCharacters() && isText) {
      near.append(xml.getText());
    } else if (xml.isCharacters() && isInstruction) {
      instruction.append(xml.getText());
    } else if (xml.isEndElement()) {
      end(xml.getLocalName());
    }
  }

  private void start(XMLStreamReader xml) {
    var name = xml.getLocalName();
    isText = name.equals("t");
    isInstruction = name.equals("instrText");
    switch (name) {
      case "p" -> near.setLength(0);
      case "fldSimple" -> checkNumber(attribute(xml, "instr"));
      case "graphicData" -> {
        if (!PICTURE.equals(attribute(xml, "uri"))) {
          note("paper.form.shape");
        }
      }
      case "rFonts" -> warn(attribute(xml, "cs"));
      case "cols" -> {
        if (!attribute(xml, "num").matches("1?")) {
          note("paper.form.columns");
        }
      }
      default -> {
        var refused = Subset.refused(name);
        if (refused != null) {
          note(refused);
        }
      }
    }
  }

  private void end(String name) {
    isText = false;
    isInstruction = false;
    if (name.equals("fldChar") && !instruction.isEmpty()) {
      checkNumber(instruction.toString());
      instruction.setLength(0);
    }
    if (found != null && (name.equals("p") || name.equals("body") || name.equals("document"))) {
      problems.add(found, near.toString());
      found = null;
    }
  }

  private void checkNumber(String field) {
    if (!NUMBERS.matcher(field).matches()) {
      note("paper.form.other-field");
    }
  }

  // Told at the end of its paragraph, when the words beside it are known.
  private void note(String what) {
    if (found != null && !found.equals(what)) {
      problems.add(found, near.toString());
    }
    found = what;
  }

  private void warn(String font) {
    if (!font.isEmpty() && !KNOWN_FONTS.matcher(font).matches()) {
      problems.warn("paper.form.font", font);
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
