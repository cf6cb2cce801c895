package org.sala.minutes.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.MissingRecordAwareHSSFListener;
import org.apache.poi.hssf.eventusermodel.dummyrecord.LastCellOfRowDummyRecord;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.sala.engine.Refusal;
import org.sala.minutes.paper.TableReader.Title;

/** XLS files: all sheets, record by record; formulas give their last value. */
final class OldWorkbook implements HSSFListener {

  private final OldWorkbookShape shape;
  private final TableReader rows;
  private final PlainValues values = new PlainValues();
  private final FormatTrackingHSSFListener formats =
      new FormatTrackingHSSFListener(new MissingRecordAwareHSSFListener(this));
  private final Set<Integer> hiddenRows = new HashSet<>();
  private List<String> cells = new ArrayList<>();
  private SSTRecord texts;
  private FormulaRecord textFormula;
  private int sheet = -1;
  private int depth;

  private OldWorkbook(OldWorkbookShape shape, TableReader rows) {
    this.shape = shape;
    this.rows = rows;
  }

  static void read(Path file, TableReader rows) throws IOException {
    try (var files = new POIFSFileSystem(file.toFile(), true)) {
      var shape = new OldWorkbookShape();
      events(files, shape);
      events(files, new OldWorkbook(shape, rows).formats);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (EncryptedDocumentException e) {
      throw FileRefusals.locked();
    } catch (RuntimeException | IOException e) {
      throw FileRefusals.damaged();
    }
  }

  private static void events(POIFSFileSystem files, HSSFListener listener) throws IOException {
    var request = new HSSFRequest();
    request.addListenerForAllRecords(listener);
    new HSSFEventFactory().processWorkbookEvents(request, files);
  }

  @Override
  public void processRecord(Record record) {
    if (record instanceof BOFRecord begin) {
      if (depth++ == 0 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
        startSheet();
      }
    } else if (record instanceof EOFRecord) {
      depth--;
    } else if (record instanceof SSTRecord all) {
      texts = all;
    } else if (record instanceof RowRecord row && row.getZeroHeight()) {
      hiddenRows.add(row.getRowNumber());
    } else if (record instanceof StringRecord text && textFormula != null) {
      set(textFormula, text.getString());
      textFormula = null;
    } else if (record instanceof LastCellOfRowDummyRecord end && depth == 1) {
      endRow(end.getRow());
    } else if (record instanceof CellValueRecordInterface cell && depth == 1) {
      set(cell, text(cell));
    }
  }

  private void startSheet() {
    sheet++;
    hiddenRows.clear();
    cells = new ArrayList<>();
    var name = shape.name(sheet);
    rows.startTable(
        Title.of(
            name, shape.isHidden(sheet), shape.areSeveral() ? SheetNames.heading(name) : null));
    shape.hiddenColumns(sheet).forEach(columns -> rows.hideColumns(columns[0], columns[1]));
  }

  private String text(CellValueRecordInterface cell) {
    if (cell instanceof LabelSSTRecord label) {
      return texts.getString(label.getSSTIndex()).getString();
    }
    if (cell instanceof LabelRecord label) {
      return label.getValue();
    }
    if (cell instanceof NumberRecord number) {
      return number(number.getValue(), cell);
    }
    if (cell instanceof BoolErrRecord special) {
      return special.isBoolean()
          ? String.valueOf(special.getBooleanValue()).toUpperCase(java.util.Locale.ROOT)
          : FormulaError.forInt(special.getErrorValue()).getString();
    }
    return cell instanceof FormulaRecord formula ? result(formula) : null;
  }

  private String result(FormulaRecord formula) {
    if (formula.hasCachedResultString()) {
      textFormula = formula; // its text follows
      return null;
    }
    return switch (formula.getCachedResultTypeEnum()) {
      case ERROR -> FormulaError.forInt(formula.getCachedErrorValue()).getString();
      case BOOLEAN -> String.valueOf(formula.getCachedBooleanValue());
      default -> number(formula.getValue(), formula);
    };
  }

  private String number(double value, CellValueRecordInterface cell) {
    return values.formatRawCellContents(
        value, formats.getFormatIndex(cell), formats.getFormatString(cell), shape.counts1904());
  }

  private void set(CellValueRecordInterface cell, String text) {
    while (cells.size() <= cell.getColumn()) {
      cells.add(null);
    }
    cells.set(cell.getColumn(), text);
  }

  private void endRow(int row) {
    if (!cells.isEmpty()) {
      rows.claimed(row);
      rows.row(shape.merges(sheet).row(row, hiddenRows.contains(row), cells));
      cells = new ArrayList<>();
    }
  }
}
