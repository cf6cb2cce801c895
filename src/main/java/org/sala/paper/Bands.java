package org.sala.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sala.paper.Block.Cell;
import org.sala.paper.Block.Paragraph;
import org.sala.paper.Block.Row;
import org.sala.paper.Block.Table;

/** What stands below one another as strips; a row of a table is one. */
final class Bands {

  private final float measure;
  private final float room;
  private final PageNumbering pages;

  private Bands(float measure, float room, PageNumbering pages) {
    this.measure = measure;
    this.room = room;
    this.pages = pages;
  }

  static List<Band> of(List<Block> blocks, float measure, PageNumbering pages) {
    return of(blocks, measure, Float.MAX_VALUE, pages);
  }

  /**
   * The strips of what flows over pages.
   *
   * @param room how high a page is
   */
  static List<Band> of(List<Block> blocks, float measure, float room, PageNumbering pages) {
    var all = new Bands(measure, room, pages);
    var bands = new ArrayList<Band>();
    for (var block : blocks) {
      bands.addAll(
          block instanceof Paragraph paragraph
              ? ParagraphBands.of(paragraph, measure, pages)
              : all.rows((Table) block));
    }
    return bands;
  }

  /** How high they are below one another. */
  static float height(List<Band> bands) {
    return (float) bands.stream().mapToDouble(Band::wholeHeight).sum();
  }

  /** Draws them below one another. */
  static void draw(List<Band> bands, Canvas canvas, float left, float top) {
    var at = top;
    for (var band : bands) {
      band.drawing().on(canvas, left, at - band.before());
      at -= band.wholeHeight();
    }
  }

  private List<Band> rows(Table table) {
    var bands = new ArrayList<Band>();
    Band head = null;
    for (var row : table.rows()) {
      for (var band : row(row, table, head == null ? room : room - head.wholeHeight())) {
        if (row.repeated()) {
          head = band;
          bands.add(band.keptWithNext());
        } else {
          bands.add(band.below(head));
        }
      }
    }
    return bands;
  }

  private List<Band> row(Row row, Table table, float most) {
    var cells = widened(row.cells());
    var contents =
        cells.stream()
            .map(cell -> of(cell.content(), cell.width() - 2 * cell.padding(), pages))
            .toList();
    var slices = RowSlices.of(contents, most);
    return IntStream.range(0, slices.size())
        .mapToObj(
            i ->
                strip(
                    cells,
                    slices.get(i),
                    row.least(),
                    table,
                    new Edges(i == 0, i == slices.size() - 1)))
        .toList();
  }

  private Band strip(
      List<Cell> cells, List<List<Band>> contents, float least, Table table, Edges edges) {
    var tall = (float) contents.stream().mapToDouble(Bands::height).max().orElse(0);
    var height = Math.max(least, tall);
    var width = (float) cells.stream().mapToDouble(Cell::width).sum();
    var shift =
        switch (table.side()) {
          case LEFT -> table.left();
          case CENTRE -> (measure - width) / 2;
          case RIGHT -> measure - width;
        };
    return new Band(
        0,
        height,
        0,
        false,
        false,
        null,
        (canvas, left, top) -> draw(cells, contents, canvas, left + shift, top, height, edges));
  }

  // A word processor finds widths by itself where none is said.
  private List<Cell> widened(List<Cell> cells) {
    return cells.stream()
        .map(
            each ->
                each.width() > 0
                    ? each
                    : new Cell(
                        measure / cells.size(),
                        each.padding(),
                        each.bordered(),
                        each.shade(),
                        each.content()))
        .toList();
  }

  private static void draw(
      List<Cell> cells,
      List<List<Band>> contents,
      Canvas canvas,
      float left,
      float top,
      float height,
      Edges edges) {
    var at = left;
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      canvas.box(at, top, cell.width(), height, cell.shade(), cell.bordered() ? edges : null);
      draw(contents.get(i), canvas, at + cell.padding(), top);
      at += cell.width();
    }
  }
}
