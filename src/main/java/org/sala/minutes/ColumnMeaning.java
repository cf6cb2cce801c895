package org.sala.minutes;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.minutes.Import.Column;
import org.sala.minutes.Import.Status;
import org.sala.minutes.paper.FoundTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the columns of a file mean, where the desk knows better. */
@Service
class ColumnMeaning {

  private final Imports imports;
  private final Rows rows;
  private final OutstandingLines outstanding;
  private final FieldNames fields;
  private final LineRoles roles;
  private final Choices choices;

  ColumnMeaning(
      Imports imports,
      Rows rows,
      OutstandingLines outstanding,
      FieldNames fields,
      LineRoles roles,
      Choices choices) {
    this.imports = imports;
    this.rows = rows;
    this.outstanding = outstanding;
    this.fields = fields;
    this.roles = roles;
    this.choices = choices;
  }

  /**
   * Says what a column of the file means, or that it means nothing (a null field); it is
   * remembered, and the lines wait to be checked again.
   *
   * @throws Refusal if there is no such column or field, or the import is under way
   */
  @Transactional
  public void use(Import of, String header, String field, String user) {
    if (field != null && !fields.has(field)) {
      throw new Refusal(Wording.of("minutes.no-such-field"));
    }
    imports.holdAlone(of.id());
    if (of.columns().stream().noneMatch(column -> column.header().equals(header))) {
      throw new Refusal(Wording.of("minutes.no-such-column"));
    }
    var tables = imports.found(of.id());
    var beside =
        tables.stream()
            .map(FoundTable::headers)
            .filter(headers -> headers.contains(header))
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    for (var column : of.columns()) {
      var isOther = !column.header().equals(header);
      if (isOther
          && field != null
          && field.equals(column.field())
          && beside.contains(column.header())) {
        set(of, column, null); // in one table a field has one column
      }
    }
    for (var column : of.columns()) {
      if (column.header().equals(header)) {
        set(of, column, field);
      }
    }
    tables.stream()
        .filter(table -> table.headers().contains(header))
        .forEach(table -> choices.column(of.meetingNumber(), table.headers(), header, field, user));
    if (field != null) {
      roles.takeIn(imports.find(of.id()).orElseThrow(), header);
    }
    imports.status(of.id(), Status.CHECKING);
  }

  private void set(Import of, Column column, String field) {
    var header = column.header();
    imports.columns(
        of.id(),
        imports.find(of.id()).orElseThrow().columns().stream()
            .map(each -> each.header().equals(header) ? new Column(header, field) : each)
            .toList());
    for (var lines = outstanding.from(of.id(), 0);
        !lines.isEmpty();
        lines = outstanding.from(of.id(), lines.get(lines.size() - 1) + 1)) {
      lines.forEach(line -> reread(of, line, header, column.field(), field));
    }
  }

  private void reread(Import of, int line, String header, String former, String field) {
    var row = rows.find(of.id(), line).orElseThrow();
    var raw = rows.raw(of.id(), line);
    if (!raw.containsKey(header)) {
      return;
    }
    var cells = new HashMap<>(row.cells());
    if (former != null) {
      cells.remove(former, raw.get(header));
    }
    if (field != null && ColumnUses.isSomething(raw.get(header))) {
      cells.put(field, raw.get(header));
    }
    var key = LineKey.of(of, LineKey.table(row), line, cells);
    rows.reread(of.id(), line, key, cells);
  }
}
