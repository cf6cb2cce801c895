package org.sala.minutes.paper;

import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** The value of a cell of an ODS or ODT file: what it is, not how it is shown. */
final class OpenValue {

  private static final Pattern PADDED = Pattern.compile("0[\\d\\s()+-]*");
  private static final String NUMBER = "#number:";

  private OpenValue() {}

  /** What the attributes of a cell say; null where its text says it, or nothing does. */
  static String of(XMLStreamReader xml) {
    var formula = OpenRows.attribute(xml, "formula");
    return switch (String.valueOf(OpenRows.attribute(xml, "value-type"))) {
      case "date" -> OpenRows.attribute(xml, "date-value");
      case "float", "currency", "percentage" -> number(OpenRows.attribute(xml, "value"));
      case "null" -> formula == null ? null : formula.replaceFirst("^\\w+:", "");
      default -> null;
    };
  }

  /**
   * The value, or the text where it is one or shows more: zeros before a phone number, an error.
   */
  static String shown(String value, String text) {
    var written = text.strip();
    if (value == null || written.startsWith("#") || written.startsWith("Err:")) {
      return written;
    }
    if (!value.startsWith(NUMBER)) {
      return value.startsWith("=") && !written.isEmpty() ? written : value;
    }
    var number = value.substring(NUMBER.length());
    var digits = written.replaceAll("\\D", "");
    return PADDED.matcher(written).matches() && digits.replaceFirst("^0+", "").equals(number)
        ? written
        : number;
  }

  private static String number(String value) {
    try {
      return value == null ? null : NUMBER + PlainValues.number(Double.parseDouble(value));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
