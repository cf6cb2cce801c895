package org.sala.minutes.paper;

import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The sheets of an XLSX file that the program does not show, and how many it shows. */
final class HiddenSheets extends DefaultHandler {

  private final Set<String> hidden = new HashSet<>();
  private int shown;

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    if (name.equals("sheet")) {
      var state = attributes.getValue("state");
      if (state == null || state.equals("visible")) {
        shown++;
      } else {
        hidden.add(attributes.getValue("name"));
      }
    }
  }

  boolean isHidden(String sheet) {
    return hidden.contains(sheet);
  }

  /** Whether the name of a sheet tells it from others. */
  boolean areSeveral() {
    return shown > 1;
  }
}
