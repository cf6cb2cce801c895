package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** The rows of a table of an ODS or ODT file: repeated, covered and hidden ones are counted. */
final class OpenRows {

  private static final int WIDEST = 256;

  private final TableReader rows;
  private final Merges merges = new Merges();
  private final Map<Integer, Integer> counted = new HashMap<>();
  private List<String> cells = new ArrayList<>();
  private int row;
  private int column;
  private int rowRepeats;
  private int cellRepeats;
  private boolean isHidden;
  private String value;

  OpenRows(TableReader rows) {
    this.rows = rows;
  }

  void start(XMLStreamReader xml, CellText text) {
    switch (xml.getLocalName()) {
      case "table-column" -> {
        int repeats = number(xml, "number-columns-repeated", 1);
        if (isHidden(xml)) {
          rows.hideColumns(column, column + repeats - 1);
        }
        column += repeats;
      }
      case "table-row" -> {
        rowRepeats = number(xml, "number-rows-repeated", 1);
        isHidden = isHidden(xml);
        cells = new ArrayList<>();
        column = 0;
      }
      case "table-cell", "covered-table-cell" -> {
        cellRepeats = number(xml, "number-columns-repeated", 1);
        value = OpenValue.of(xml);
        span(xml);
        text.clear();
      }
      default -> {}
    }
  }

  private void span(XMLStreamReader xml) {
    int wide = number(xml, "number-columns-spanned", 1);
    int high = number(xml, "number-rows-spanned", 1);
    if (wide > 1 || high > 1) {
      merges.add(row, column, row + high - 1, column + wide - 1);
    }
  }

  void end(String name, CellText text) {
    switch (name) {
      case "table-cell", "covered-table-cell" ->
          endCell(text.isOnlyNumbered() ? nextNumber() : OpenValue.shown(value, text.toString()));
      case "table-row" -> endRow();
      default -> {}
    }
  }

  // The program writes the numbers of a column of empty list items.
  private String nextNumber() {
    return counted.merge(column, 1, Integer::sum).toString();
  }

  private void endCell(String shown) {
    if (!shown.isEmpty()) {
      for (int i = 0; i < cellRepeats && column + i < WIDEST; i++) {
        while (cells.size() < column + i) {
          cells.add("");
        }
        cells.add(shown);
      }
    }
    column += cellRepeats;
  }

  private void endRow() {
    if (!cells.isEmpty()) {
      for (int i = 0; i < rowRepeats; i++) {
        rows.claimed(row + i);
        rows.row(merges.row(row + i, isHidden, cells));
      }
    }
    row += rowRepeats;
  }

  private static boolean isHidden(XMLStreamReader xml) {
    var visibility = attribute(xml, "visibility");
    return visibility != null && !visibility.equals("visible");
  }

  /** An attribute by its name alone; null if there is none. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  static int number(XMLStreamReader xml, String name, int otherwise) {
    var value = attribute(xml, name);
    return value != null && value.matches("[1-9]\\d{0,6}") ? Integer.parseInt(value) : otherwise;
  }
}
