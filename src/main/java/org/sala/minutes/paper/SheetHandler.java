package org.sala.minutes.paper;

import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * A sheet of an XLSX file with what POI's own handler passes over: rows and columns that are not
 * shown, and formulas whose value was not kept, which stand as {@code =} and what they say.
 */
final class SheetHandler extends XSSFSheetXMLHandler {

  private static final int LONGEST_FORMULA = 100;

  private final TableReader rows;
  private final SheetRows cells;
  private final StringBuilder formula = new StringBuilder();
  private String cell;
  private boolean isFormula;
  private boolean isInFormula;
  private boolean isInValue;
  private boolean hasValue;

  SheetHandler(Styles styles, SharedStrings texts, TableReader rows, SheetRows cells) {
    super(styles, null, texts, cells, new PlainValues(), false);
    this.rows = rows;
    this.cells = cells;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    switch (name) {
      case "dimension" -> rows.claimed(lastRow(attributes.getValue("ref")));
      case "col" -> hideColumns(attributes);
      case "row" -> cells.hide(is(attributes, "hidden") || is(attributes, "zeroHeight"));
      case "c" -> {
        cell = attributes.getValue("r");
        isFormula = false;
        hasValue = false;
        formula.setLength(0);
      }
      case "f" -> {
        isFormula = true;
        isInFormula = true;
      }
      case "v" -> isInValue = true;
      default -> {}
    }
    super.startElement(uri, name, qName, attributes);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (isInFormula && formula.length() < LONGEST_FORMULA) {
      formula.append(text, start, Math.min(length, LONGEST_FORMULA));
    }
    hasValue |= isInValue && length > 0;
    super.characters(text, start, length);
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    super.endElement(uri, name, qName);
    switch (name) {
      case "f" -> isInFormula = false;
      case "v" -> isInValue = false;
      case "c" -> {
        if (isFormula && !hasValue) {
          cells.cell(cell, "=" + formula, null);
        }
      }
      default -> {}
    }
  }

  private void hideColumns(Attributes attributes) {
    if (is(attributes, "hidden")) {
      rows.hideColumns(number(attributes, "min") - 1, number(attributes, "max") - 1);
    }
  }

  private static boolean is(Attributes attributes, String name) {
    var value = attributes.getValue(name);
    return "1".equals(value) || "true".equals(value);
  }

  private static int number(Attributes attributes, String name) {
    return Integer.parseInt(attributes.getValue(name));
  }

  private static int lastRow(String reference) {
    var digits = reference == null ? "" : reference.replaceAll("^.*?(\\d{0,9})$", "$1");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }
}
