package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sala.language.KeptCharacters;
import org.sala.language.VisibleText;

/**
 * Takes the rows of a file one by one, finds the row of column names below titles, and hands on
 * what stands below it. It keeps no rows.
 */
class TableReader {

  private static final int TITLE_ROWS = 50;
  private static final int FARTHEST = 4; // empty rows between the lines are no fault

  private final MinutesSettings settings;
  private final ColumnNames names;
  private final Consumer<RawLine> lines;
  private final Set<String> allHeaders = new LinkedHashSet<>();
  private List<String> headers;
  private List<String> headerCells;
  private int titleRows;
  private int tables;
  private int rows;
  private int physicalRows;

  TableReader(MinutesSettings settings, ColumnNames names, Consumer<RawLine> lines) {
    this.settings = settings;
    this.names = names;
    this.lines = lines;
  }

  /** The next rows belong to another sheet or table. */
  void startTable() {
    headerCells = null;
    headers = null;
    titleRows = 0;
    physicalRows = 0;
  }

  /** Whether the table at hand has column names that were recognised. */
  boolean hasHeader() {
    return headers != null;
  }

  /**
   * The file says that there is something in a row of this number.
   *
   * @throws org.sala.engine.Refusal if no minutes reach so far down
   */
  void claimed(int row) {
    if (row > FARTHEST * settings.rows()) {
      throw FileRefusals.tooManyRows(settings.rows());
    }
  }

  /**
   * Takes a row.
   *
   * @param given the cells from the first column on; null or blank cells are empty
   * @throws org.sala.engine.Refusal if there is more than minutes hold
   */
  void row(List<String> given) {
    physicalRows++;
    var cells = checked(given);
    if (cells.stream().allMatch(String::isEmpty) || cells.equals(headerCells)) {
      return;
    }
    if (headers != null) {
      emit(cells);
    } else if (titleRows++ < TITLE_ROWS && names.isHeader(cells)) {
      headerCells = cells;
      headers = distinct(cells);
      allHeaders.addAll(headers);
      tables++;
    }
  }

  /**
   * After the last row.
   *
   * @return the column names of all tables
   */
  List<String> end() {
    if (tables == 0) {
      throw FileRefusals.noHeader();
    }
    if (rows == 0) {
      throw FileRefusals.noRows();
    }
    return List.copyOf(allHeaders);
  }

  private List<String> checked(List<String> given) {
    var cells = new ArrayList<String>();
    int last = 0;
    for (var cell : given) {
      var text = cell == null ? "" : VisibleText.strip(cell);
      if (text.codePointCount(0, text.length()) > settings.cellLength()) {
        throw FileRefusals.cellTooLong(physicalRows, settings.cellLength());
      }
      if (!KeptCharacters.canBeStored(text)) {
        throw FileRefusals.unfitCharacter(physicalRows, cells.size() + 1);
      }
      cells.add(text);
      last = text.isEmpty() ? last : cells.size();
    }
    if (last > settings.columns()) {
      throw FileRefusals.tooManyColumns(settings.columns());
    }
    return List.copyOf(cells.subList(0, last));
  }

  private void emit(List<String> cells) {
    if (++rows > settings.rows()) {
      throw FileRefusals.tooManyRows(settings.rows());
    }
    var byHeader = new LinkedHashMap<String, String>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        byHeader.put(i < headers.size() ? headers.get(i) : unnamed(i), cells.get(i));
        if (i >= headers.size()) {
          allHeaders.add(unnamed(i));
        }
      }
    }
    lines.accept(new RawLine(tables, rows, headers, byHeader));
  }

  private static List<String> distinct(List<String> cells) {
    var seen = new LinkedHashSet<String>();
    for (int i = 0; i < cells.size(); i++) {
      var name = cells.get(i).isEmpty() ? unnamed(i) : shortened(cells.get(i));
      for (int again = 2; !seen.add(name); again++) {
        name = shortened(cells.get(i)) + " (" + again + ")";
      }
    }
    return List.copyOf(seen);
  }

  private static String shortened(String name) {
    var oneLine = name.replaceAll("\\s+", " ");
    return oneLine.length() <= 100 ? oneLine : oneLine.substring(0, 100);
  }

  private static String unnamed(int column) {
    return "#" + (column + 1);
  }
}
