package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;

/** What must be known of the sheets of an XLS file before their rows. */
final class OldWorkbookShape implements HSSFListener {

  private final List<BoundSheetRecord> names = new ArrayList<>();
  private final List<Merges> merges = new ArrayList<>();
  private final List<List<int[]>> hiddenColumns = new ArrayList<>();
  private boolean counts1904;
  private int depth;

  @Override
  public void processRecord(Record record) {
    if (record instanceof BOFRecord begin) {
      if (depth++ == 0 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
        merges.add(new Merges());
        hiddenColumns.add(new ArrayList<>());
      }
    } else if (record instanceof EOFRecord) {
      depth--;
    } else if (record instanceof BoundSheetRecord sheet) {
      names.add(sheet);
    } else if (record instanceof DateWindow1904Record window) {
      counts1904 = window.getWindowing() == 1;
    } else if (record instanceof MergeCellsRecord merged && depth == 1) {
      for (int i = 0; i < merged.getNumAreas(); i++) {
        var area = merged.getAreaAt(i);
        last(merges)
            .add(
                area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn());
      }
    } else if (record instanceof ColumnInfoRecord columns && columns.getHidden()) {
      last(hiddenColumns).add(new int[] {columns.getFirstColumn(), columns.getLastColumn()});
    }
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  boolean counts1904() {
    return counts1904;
  }

  Merges merges(int sheet) {
    return merges.get(sheet);
  }

  List<int[]> hiddenColumns(int sheet) {
    return hiddenColumns.get(sheet);
  }

  String name(int sheet) {
    return sheet < names.size() ? names.get(sheet).getSheetname() : null;
  }

  boolean isHidden(int sheet) {
    return sheet < names.size() && (names.get(sheet).isHidden() || names.get(sheet).isVeryHidden());
  }

  boolean areSeveral() {
    return names.stream().filter(name -> !name.isHidden() && !name.isVeryHidden()).count() > 1;
  }
}
