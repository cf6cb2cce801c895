package org.sala.minutes.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.sala.engine.Refusal;
import org.sala.minutes.paper.TableReader.Title;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** XLSX files: all sheets, row by row; formulas give their last value. */
final class Workbook {

  private Workbook() {}

  static void read(Path file, TableReader rows) throws IOException {
    try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      var reader = new XSSFReader(workbook);
      var texts = new ReadOnlySharedStringsTable(workbook);
      var styles = reader.getStylesTable();
      var states = new HiddenSheets();
      try (var names = reader.getWorkbookData()) {
        parse(names, states);
      }
      for (var sheets = reader.getSheetIterator(); sheets.hasNext(); ) {
        try (var sheet = sheets.next()) {
          var name = sheets.getSheetName();
          var merges = merges(sheets.getSheetPart().getInputStream());
          rows.startTable(
              Title.of(
                  name,
                  states.isHidden(name),
                  states.areSeveral() ? SheetNames.heading(name) : null));
          var cells = new SheetRows(rows, merges);
          parse(sheet, new SheetHandler(styles, texts, rows, cells));
        }
      }
    } catch (Refusal refusal) {
      throw refusal;
    } catch (OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      throw FileRefusals.damaged();
    }
  }

  private static Merges merges(InputStream sheet)
      throws IOException, SAXException, ParserConfigurationException {
    try (sheet) {
      var shape = new SheetShape();
      parse(sheet, shape);
      return shape.merges();
    }
  }

  private static void parse(InputStream xml, ContentHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    var parser = XMLHelper.newXMLReader();
    parser.setContentHandler(handler);
    parser.parse(new InputSource(xml));
  }
}
