package org.sala.minutes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sala.language.VisibleText;
import org.sala.minutes.Choices.Remembered;
import org.sala.minutes.Import.Column;
import org.sala.minutes.paper.RawLine;
import org.sala.minutes.paper.RowRole;
import org.sala.minutes.paper.TableHead;

/**
 * What the columns of a file are used for: as the desk said before, or as their names say. Two
 * tables may call the same field differently; in one table a field has one column.
 */
final class ColumnUses {

  private static final Pattern SIGNS = Pattern.compile("[?#\uFFFD\\s]{3,}");
  private static final String NUMBER = "row";
  private static final String SUBJECT = "subject";
  private static final String NARRATIVE = "narrative";
  private static final Set<String> PLACES = Set.of("place", "commune", "district", "province");

  private final Function<String, String> named;
  private final Predicate<String> isSure;
  private final Function<TableHead, Remembered> remembered;
  private final Map<String, String> uses = new HashMap<>();
  private final Map<Integer, Remembered> tables = new HashMap<>();
  private final Map<String, Integer> repeated = new HashMap<>();

  /**
   * @param named the field that a column's name means; null for none
   * @param isSure whether the name, and not only a word in it, is known
   * @param remembered what the desk said of the columns of such a table
   */
  ColumnUses(
      Function<String, String> named,
      Predicate<String> isSure,
      Function<TableHead, Remembered> remembered) {
    this.named = named;
    this.isSure = isSure;
    this.remembered = remembered;
  }

  /** The cells of a line by the fields that they are of. */
  Map<String, String> cells(RawLine raw) {
    said(raw.table());
    var cells = new HashMap<String, String>();
    raw.cells()
        .forEach(
            (header, text) -> {
              var field = uses.get(header);
              if (field != null && isSomething(text) && !isSaid(raw, header, cells)) {
                cells.putIfAbsent(field, field.equals(NUMBER) ? number(raw, header, text) : text);
              }
            });
    if (raw.above() != null) {
      cells.putIfAbsent("section", raw.above());
    }
    return cells;
  }

  /** Whether a cell says something, or a program wrote signs over what it said. */
  static boolean isSomething(String text) {
    return !VisibleText.isBlank(text) || text != null && SIGNS.matcher(text).matches();
  }

  /** All columns, in the order of the headers. */
  List<Column> columns(List<String> headers) {
    return headers.stream().distinct().map(header -> new Column(header, uses.get(header))).toList();
  }

  /** The role that the desk gave to such a row, if it is another one than the file shows. */
  Optional<RowRole> role(RawLine raw) {
    return Optional.ofNullable(said(raw.table()).role(new LinkedHashSet<>(raw.cells().values())))
        .map(RowRole::valueOf)
        .filter(role -> role != raw.role());
  }

  private Remembered said(TableHead table) {
    var known = tables.get(table.number());
    if (known == null) {
      known = remembered.apply(table);
      tables.put(table.number(), known);
      use(table, known);
    }
    return known;
  }

  private void use(TableHead table, Remembered said) {
    var taken = new HashSet<String>();
    table.headers().forEach(header -> taken.add(said.field(header)));
    for (var header : table.headers()) {
      var field = said.isKnown(header) ? said.field(header) : byName(table, header, taken);
      uses.putIfAbsent(header, field);
      taken.add(uses.get(header));
    }
  }

  // What the program does not show is not used unless somebody says so.
  private String byName(TableHead table, String header, Set<String> taken) {
    if (table.hidden().contains(header)) {
      return null;
    }
    var field = named.apply(header);
    if (SUBJECT.equals(field) && taken.contains(SUBJECT) && isSure.test(header)) {
      field = NARRATIVE; // a second column of requests goes on with the first
    }
    return taken.contains(field) ? null : field;
  }

  // A cell merged over columns of different kinds is one text, that of the first of them.
  private boolean isSaid(RawLine raw, String header, Map<String, String> cells) {
    var text = raw.cells().get(header);
    return raw.repeated().contains(header)
        && !PLACES.contains(uses.get(header))
        && cells.containsValue(text);
  }

  // One number over several rows: each of them is a request.
  private String number(RawLine raw, String header, String text) {
    if (!raw.repeated().contains(header)) {
      repeated.put(header, 1);
      return text;
    }
    return text + "." + repeated.merge(header, 1, Integer::sum);
  }
}
