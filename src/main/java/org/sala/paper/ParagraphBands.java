package org.sala.paper;

import java.util.ArrayList;
import java.util.List;
import org.sala.paper.Block.Paragraph;
import org.sala.paper.Block.Side;

/** The lines of a paragraph as strips; neither its first line nor its last one stands alone. */
final class ParagraphBands {

  private static final float RULE_BELOW = 2;

  private final Paragraph paragraph;
  private final float measure;
  private final List<Line> lines;

  private ParagraphBands(Paragraph paragraph, float measure, List<Line> lines) {
    this.paragraph = paragraph;
    this.measure = measure;
    this.lines = lines;
  }

  static List<Band> of(Paragraph paragraph, float measure, PageNumbering pages) {
    return new ParagraphBands(paragraph, measure, LineBreaking.of(paragraph, measure, pages))
        .bands();
  }

  private List<Band> bands() {
    var bands = new ArrayList<Band>();
    int last = lines.size() - 1;
    for (int i = 0; i <= last; i++) {
      var line = lines.get(i);
      var isLast = i == last;
      float indent = i == 0 ? paragraph.first() : 0;
      bands.add(
          new Band(
              i == 0 ? paragraph.before() : 0,
              height(line) + (isLast && paragraph.rule() ? RULE_BELOW : 0),
              isLast ? paragraph.after() : 0,
              paragraph.keepsWithNext() && isLast || !isLast && (i == 0 || i == last - 1),
              i == 0 && paragraph.onNewPage(),
              null,
              (canvas, left, top) -> draw(line, indent, isLast, canvas, left, top)));
    }
    return bands;
  }

  private float height(Line line) {
    return paragraph.spacing() < 0
        ? Math.max(-paragraph.spacing(), line.height())
        : line.height() * paragraph.spacing();
  }

  private void draw(Line line, float indent, boolean isLast, Canvas canvas, float left, float top) {
    var room = measure - paragraph.left() - paragraph.right() - indent;
    var slack = room - line.drawnWidth();
    var start =
        left
            + paragraph.left()
            + indent
            + (paragraph.side() == Side.LEFT
                ? 0
                : paragraph.side() == Side.RIGHT ? slack : slack / 2);
    var base = top - (height(line) - line.height()) / 2 - line.ascent();
    for (var piece : line.pieces()) {
      if (piece.stretch() == null) {
        canvas.picture(piece.picture(), start + piece.at(), base);
      } else {
        canvas.words(piece.stretch(), piece.look(), start + piece.at(), base);
      }
    }
    if (isLast && paragraph.rule()) {
      canvas.rule(
          left + paragraph.left(),
          left + measure - paragraph.right(),
          top - height(line) - RULE_BELOW / 2);
    }
  }
}
