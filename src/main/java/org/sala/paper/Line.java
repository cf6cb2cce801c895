package org.sala.paper;

import java.util.ArrayList;
import java.util.List;

/** A line as it is drawn: its pieces from left to right. */
final class Line {

  /**
   * A piece of a line.
   *
   * @param at how far from the beginning of the line
   * @param stretch null for a picture
   * @param picture null for words
   */
  record Piece(float at, float width, Stretch stretch, Look look, Inline.Image picture) {}

  private final List<Piece> pieces = new ArrayList<>();
  private float width;
  private float ascent;
  private float descent;

  void add(Stretch stretch, Look look) {
    var wide = stretch.width();
    pieces.add(new Piece(width, wide, stretch, look, null));
    width += wide;
    stand(stretch.face(), stretch.size());
  }

  void add(Inline.Image picture) {
    pieces.add(new Piece(width, picture.width(), null, null, picture));
    width += picture.width();
    ascent = Math.max(ascent, picture.height());
  }

  /** Makes the line as high as letters of this font are. */
  void stand(Typeface face, float size) {
    ascent = Math.max(ascent, face.ascent(size));
    descent = Math.max(descent, face.descent(size));
  }

  void moveTo(float at) {
    width = Math.max(width, at);
  }

  List<Piece> pieces() {
    return pieces;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** How wide it is without the spaces at its end. */
  float drawnWidth() {
    for (int i = pieces.size() - 1; i >= 0; i--) {
      var piece = pieces.get(i);
      if (piece.stretch() == null) {
        return piece.at() + piece.width();
      }
      var text = piece.stretch().text().stripTrailing();
      if (!text.isEmpty()) {
        return piece.at() + piece.stretch().face().width(text, piece.stretch().size());
      }
    }
    return 0;
  }

  float width() {
    return width;
  }

  float ascent() {
    return ascent;
  }

  float height() {
    return ascent + descent;
  }
}
