package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sala.language.KeptCharacters;
import org.sala.language.LegacyFont;
import org.sala.language.LostLetters;
import org.sala.language.VisibleText;

/**
 * Takes the rows of a file one by one, table by table, and hands on what stands below the names of
 * the columns. It keeps no rows but the first ones of a table.
 */
class TableReader {

  private static final int FARTHEST = 4; // empty rows between the lines are no fault

  private final MinutesSettings settings;
  private final ColumnNames names;
  private final HeaderSearch search;
  private final RowRoles roles = new RowRoles();
  private final Consumer<RawLine> lines;
  private final List<FoundTable> found = new ArrayList<>();
  private TableAtHand table;
  private Header lastKnown;
  private int tables;
  private int rows;

  TableReader(MinutesSettings settings, ColumnNames names, Consumer<RawLine> lines) {
    this.settings = settings;
    this.names = names;
    this.search = new HeaderSearch(names);
    this.lines = lines;
  }

  /**
   * What stands above a table.
   *
   * @param name as the file calls it; null for none
   * @param heading what counts for all its lines; null for none
   * @param all what all its rows are, whatever they say; null if they are to be looked at
   */
  record Title(String name, String heading, RowRole all) {

    static final Title NONE = new Title(null, null, null);

    static Title of(String name, boolean isHidden, String heading) {
      return new Title(name, heading, isHidden ? RowRole.HIDDEN : null);
    }
  }

  /** The next rows belong to another sheet or table. */
  void startTable(Title title) {
    endTable();
    table = at(title);
  }

  private TableAtHand at(Title title) {
    return new TableAtHand(++tables, title, lastKnown, search, roles, names, this::emit);
  }

  /** The program does not show these columns of the table; counted from 0. */
  void hideColumns(int from, int to) {
    for (int column = from; column <= Math.min(to, settings.columns()); column++) {
      table.hidden().add(column);
    }
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
   * @throws org.sala.engine.Refusal if there is more than minutes hold
   */
  void row(SourceRow given) {
    var row = given.with(checked(given));
    if (!row.isBlank()) {
      take(row);
    }
  }

  private void take(SourceRow row) {
    if (table.isEndedBy(row)) {
      var hidden = table.hidden();
      keep(table);
      table = at(table.title());
      table.hidden().addAll(hidden);
    }
    table.take(row).forEach(this::take);
  }

  /** How many tables have columns whose names are known. */
  long known() {
    return found.stream().filter(FoundTable::isKnown).count();
  }

  /** The last table has ended. */
  void endTable() {
    while (table != null && table.isBeginning()) {
      table.decide().forEach(this::take);
    }
    if (table != null) {
      keep(table);
      table = null;
    }
  }

  private void keep(TableAtHand ended) {
    lastKnown = ended.header().isKnown() ? ended.header() : lastKnown;
    var one = ended.found();
    if (one != null) {
      found.add(one);
    }
  }

  /**
   * After the last row.
   *
   * @return what was found in each table
   * @throws org.sala.engine.Refusal if there is no table, or no row in any of them
   */
  List<FoundTable> end() {
    endTable();
    if (known() == 0) {
      found.stream().map(FoundTable::headers).forEach(TableReader::refuseUnread);
    }
    if (rows == 0) {
      throw known() > 0 ? FileRefusals.noRows() : FileRefusals.noHeader();
    }
    return List.copyOf(found);
  }

  private static void refuseUnread(List<String> headers) {
    var all = String.join(" ", headers);
    if (LegacyFont.isIn(all)) {
      throw FileRefusals.legacyFont();
    }
    if (LostLetters.areIn(all)) {
      throw FileRefusals.notUtf8();
    }
  }

  private List<String> checked(SourceRow row) {
    var cells = new ArrayList<String>();
    int last = 0;
    for (var cell : row.cells()) {
      var column = cells.size();
      var text = VisibleText.strip(cell);
      if (text.length() > settings.cellLength()
          && text.codePointCount(0, text.length()) > settings.cellLength()) {
        throw FileRefusals.cellTooLong(row.number(), settings.cellLength());
      }
      if (!KeptCharacters.canBeStored(text)) {
        throw FileRefusals.unfitCharacter(row.number(), column + 1);
      }
      cells.add(text);
      var counts =
          !text.isEmpty() && !(row.repeated().contains(column) && column >= settings.columns());
      last = counts ? cells.size() : last;
    }
    if (last > settings.columns()) {
      throw FileRefusals.tooManyColumns(settings.columns());
    }
    return List.copyOf(cells.subList(0, last));
  }

  private void emit(TableHead head, SourceRow row, RowRole role, Header header, String above) {
    if (++rows > settings.rows()) {
      throw FileRefusals.tooManyRows(settings.rows());
    }
    var repeated = row.repeated().stream().map(header::name).collect(Collectors.toSet());
    var cells = TableAtHand.byName(row, header);
    lines.accept(new RawLine(head, rows, row.number(), role, cells, repeated, above));
  }
}
