package org.sala.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sala.minutes.DryRun.Edit;
import org.sala.minutes.line.Matters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes several lines of one whose cell holds several matters. */
@Service
class LineSplit {

  private static final List<String> TEXTS = List.of("narrative", "subject");

  private final Rows rows;
  private final DryRun dryRun;

  LineSplit(Rows rows, DryRun dryRun) {
    this.rows = rows;
    this.dryRun = dryRun;
  }

  /** Splits a line; each matter keeps its requester and place. Nothing happens to any other. */
  @Transactional
  public void split(Import of, int line, String user) {
    rows.find(of.id(), line).filter(row -> !row.isDone()).ifPresent(row -> split(of, row, user));
  }

  private void split(Import of, Row row, String user) {
    TEXTS.stream()
        .map(field -> edits(row, field, Matters.in(row.cells().getOrDefault(field, ""))))
        .filter(edits -> edits.size() > 1)
        .findFirst()
        .ifPresent(edits -> dryRun.write(of, edits, user));
  }

  // The first matter keeps the line's number; the others are 5.2, 5.3 and so on.
  private static List<Edit> edits(Row row, String field, List<String> matters) {
    var edits = new ArrayList<Edit>();
    for (int i = 0; i < matters.size(); i++) {
      Map<String, String> cells = new HashMap<>(row.cells());
      cells.put(field, matters.get(i));
      int matter = i + 1;
      if (i > 0) {
        cells.computeIfPresent("row", (name, number) -> number + "." + matter);
      }
      edits.add(
          i == 0
              ? new Edit(row.line(), row.version(), cells, row.leftOut())
              : Edit.ofNew(cells, row.leftOut()));
    }
    return edits;
  }
}
