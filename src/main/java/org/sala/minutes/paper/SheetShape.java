package org.sala.minutes.paper;

import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What must be known of a sheet of an XLSX file before its rows: the merged cells end it. */
final class SheetShape extends DefaultHandler {

  private final Merges merges = new Merges();

  Merges merges() {
    return merges;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (name.equals("mergeCell")) {
      var range = CellRangeAddress.valueOf(attributes.getValue("ref"));
      merges.add(
          range.getFirstRow(), range.getFirstColumn(), range.getLastRow(), range.getLastColumn());
    }
  }
}
