package org.sala.minutes.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One table while it is read. Its first rows are kept until it is clear where the names of its
 * columns stand.
 */
final class TableAtHand {

  private static final List<String> NUMBERS = List.of("row");
  private static final List<String> REQUESTS = List.of("subject", "narrative", "text");
  private static final int BEGINNING = 50;
  private static final int SHOWN = 5;
  private static final int KEPT_UNKNOWN = 1_000; // rows of a table without a known column

  private final int number;
  private final TableReader.Title title;
  private final Header former;
  private final Sections sections;
  private final HeaderSearch search;
  private final RowRoles roles;
  private final ColumnNames names;
  private final LineSink sink;
  private final Set<Integer> hidden = new TreeSet<>();
  private final List<List<String>> firstRows = new ArrayList<>();
  private List<SourceRow> beginning = new ArrayList<>();
  private Header header;
  private TableHead head;
  private int numbers;
  private int requests;
  private boolean isTable;
  private boolean isSigned;
  private int rows;
  private int kept;

  /** Takes what is read. */
  interface LineSink {

    /** Takes a row; the number of the line is given by whoever counts them. */
    void take(TableHead head, SourceRow row, RowRole role, Header header, String above);
  }

  /**
   * @param former the names of the columns of the table before; null for none
   */
  TableAtHand(
      int number,
      TableReader.Title title,
      Header former,
      HeaderSearch search,
      RowRoles roles,
      ColumnNames names,
      LineSink sink) {
    this.number = number;
    this.title = title;
    this.former = former;
    this.sections = new Sections(roles, title.heading());
    this.search = search;
    this.roles = roles;
    this.names = names;
    this.sink = sink;
  }

  Header header() {
    return header;
  }

  TableReader.Title title() {
    return title;
  }

  Set<Integer> hidden() {
    return hidden;
  }

  boolean isBeginning() {
    return beginning != null;
  }

  /** Whether the row names the columns of another table below this one. */
  boolean isEndedBy(SourceRow row) {
    return header != null
        && header.isKnown()
        && !header.isRepeatedBy(row.cells())
        && search.isAnother(row.cells());
  }

  /** Takes a row; answers those that were kept so far and are to be taken now. */
  List<SourceRow> take(SourceRow row) {
    if (beginning == null) {
      below(row);
      return List.of();
    }
    beginning.add(row);
    return beginning.size() < BEGINNING ? List.of() : decide();
  }

  /** Says where the names of the columns stand; answers the rows below them. */
  List<SourceRow> decide() {
    var all = beginning;
    beginning = null;
    header = search.in(all, hidden);
    if (!header.isKnown() && former != null && goesOn(all)) {
      header = former.goesOn();
    }
    isTable =
        header.isKnown() || all.size() > 1 && all.stream().anyMatch(row -> row.texts().size() > 1);
    numbers = names.column(header.names(), hidden, NUMBERS);
    requests = names.column(header.names(), hidden, REQUESTS);
    head = new TableHead(number, header.names(), hiddenNames());
    all.subList(0, Math.max(0, header.next() - header.rows().size())).stream()
        .filter(row -> row.texts().size() == 1)
        .map(row -> Sections.heading(row.texts().get(0), false))
        .filter(Objects::nonNull)
        .forEach(sections::add);
    return List.copyOf(all.subList(header.next(), all.size()));
  }

  private boolean goesOn(List<SourceRow> all) {
    return former.fits(
        all,
        names.column(former.names(), hidden, NUMBERS),
        names.column(former.names(), hidden, REQUESTS));
  }

  private void below(SourceRow row) {
    if (header.isRepeatedBy(row.cells()) || rows == 0 && CountedColumns.are(row)) {
      return;
    }
    rows++;
    if (firstRows.size() < SHOWN) {
      firstRows.add(row.cells());
    }
    if (!isTable || !header.isKnown() && kept >= KEPT_UNKNOWN) {
      return;
    }
    kept++;
    var role = role(row);
    if (role == RowRole.HEADING) {
      sections.add(String.join(" ", row.texts()));
    }
    isSigned |= role == RowRole.SIGNATURE;
    sink.take(head, row, role, header, role == RowRole.LINE ? sections.above() : null);
  }

  private RowRole role(SourceRow row) {
    if (!header.isKnown()) {
      return RowRole.OTHER;
    }
    return title.all() != null ? title.all() : roles.of(row, numbers, requests, isSigned);
  }

  /** What was found; null where there was no row at all. */
  FoundTable found() {
    if (rows == 0 && !header.isKnown()) {
      return null;
    }
    return new FoundTable(
        number,
        title.name(),
        title.heading(),
        title.all() == RowRole.HIDDEN,
        header.isKnown(),
        columns(),
        List.copyOf(hiddenNames()),
        List.copyOf(firstRows),
        rows,
        kept);
  }

  private Set<String> hiddenNames() {
    var hiddenNames = new LinkedHashSet<String>();
    hidden.stream()
        .filter(column -> column < header.names().size())
        .forEach(column -> hiddenNames.add(header.name(column)));
    return hiddenNames;
  }

  private List<String> columns() {
    var most = firstRows.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, Math.max(most, header.names().size()))
        .mapToObj(header::name)
        .toList();
  }

  /** The cells of a row by the names of their columns. */
  static LinkedHashMap<String, String> byName(SourceRow row, Header header) {
    var cells = new LinkedHashMap<String, String>();
    row.filled().forEach(i -> cells.put(header.name(i), row.cell(i)));
    return cells;
  }
}
