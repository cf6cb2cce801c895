package org.sala.minutes.paper;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.sala.engine.Refusal;
import org.sala.minutes.Rows;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * XLSX files: the first sheet that has column names, row by row; formulas give their last value.
 */
final class Workbook {

  private Workbook() {}

  static void read(Path file, TableReader rows) throws IOException {
    try (var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      var reader = new XSSFReader(workbook);
      var texts = new ReadOnlySharedStringsTable(workbook);
      for (var sheets = reader.getSheetsData(); sheets.hasNext() && !rows.hasHeader(); ) {
        try (var sheet = sheets.next()) {
          rows.startTable();
          read(sheet, reader, texts, rows);
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

  private static void read(
      InputStream sheet, XSSFReader reader, ReadOnlySharedStringsTable texts, TableReader rows)
      throws IOException, SAXException, ParserConfigurationException, OpenXML4JException {
    var parser = XMLHelper.newXMLReader();
    parser.setContentHandler(
        new XSSFSheetXMLHandler(
            reader.getStylesTable(), null, texts, new Rows(rows), new PlainValues(), false) {
          @Override
          public void startElement(String uri, String name, String qName, Attributes attributes)
              throws SAXException {
            if ("dimension".equals(name)) {
              rows.claimed(lastRow(attributes.getValue("ref")));
            }
            super.startElement(uri, name, qName, attributes);
          }
        });
    parser.parse(new InputSource(sheet));
  }

  private static int lastRow(String reference) {
    var digits = reference == null ? "" : reference.replaceAll("^.*?(\\d{0,9})$", "$1");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** Dates as 2026-03-05 whatever their format shows, numbers without separators. */
  private static class PlainValues extends DataFormatter {

    PlainValues() {
      super(Locale.ENGLISH);
    }

    @Override
    public String formatRawCellContents(
        double value, int formatIndex, String format, boolean use1904Windowing) {
      if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
        var date = DateUtil.getLocalDateTime(value, use1904Windowing);
        return value == Math.floor(value) ? date.toLocalDate().toString() : date.toString();
      }
      return Double.isFinite(value)
          ? new BigDecimal(value)
              .round(new java.math.MathContext(15))
              .stripTrailingZeros()
              .toPlainString()
          : "";
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
      return formatRawCellContents(value, formatIndex, format, false);
    }
  }

  /** Collects the cells of one row. */
  private static class Rows implements SheetContentsHandler {

    private static final int MOST_COLUMNS = 16_384;

    private final TableReader rows;
    private List<String> cells = new ArrayList<>();

    Rows(TableReader rows) {
      this.rows = rows;
    }

    @Override
    public void startRow(int number) {
      cells = new ArrayList<>();
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
      var column = reference == null ? cells.size() : new CellReference(reference).getCol();
      if (column < 0 || column >= MOST_COLUMNS) {
        throw FileRefusals.damaged();
      }
      while (cells.size() <= column) {
        cells.add(null);
      }
      cells.set(column, value);
    }

    @Override
    public void endRow(int number) {
      rows.claimed(cells.isEmpty() ? 0 : number);
      rows.row(cells);
    }
  }
}
