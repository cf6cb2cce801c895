package org.sala.paper;

import com.lowagie.text.Chunk;
import java.util.ArrayList;
import java.util.List;

/** A stretch of text in one font. */
public record Stretch(String text, Typeface face, float size) {

  /** What stands for a letter that no font has: told, never an empty box. */
  private static final String UNKNOWN = "?";

  /** A text in stretches: each letter in the font asked for, or in one that has it. */
  static List<Stretch> of(String text, Typeface wanted, float size) {
    var stretches = new ArrayList<Stretch>();
    var piece = new StringBuilder();
    var face = wanted;
    for (int letter : text.codePoints().toArray()) {
      var next = face(letter, face, wanted);
      if (next != face && !piece.isEmpty()) {
        stretches.add(new Stretch(piece.toString(), face, size));
        piece.setLength(0);
      }
      face = next;
      piece.append(isDrawn(letter, face) ? Character.toString(letter) : UNKNOWN);
    }
    if (!piece.isEmpty()) {
      stretches.add(new Stretch(piece.toString(), face, size));
    }
    return stretches;
  }

  /** How wide it is. */
  float width() {
    return face.width(text, size);
  }

  /** It as OpenPDF draws it. */
  public Chunk chunk() {
    return new Chunk(text, face.at(size));
  }

  // What hangs on a letter or is not seen stays with it, so that shaping sees them together.
  private static Typeface face(int letter, Typeface current, Typeface wanted) {
    if (isUnseen(letter) || isHanging(letter) && current.has(letter)) {
      return current;
    }
    return wanted.has(letter) ? wanted : Typefaces.instead(letter).orElse(wanted);
  }

  private static boolean isDrawn(int letter, Typeface face) {
    return isUnseen(letter) || face.has(letter);
  }

  private static boolean isHanging(int letter) {
    var type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isUnseen(int letter) {
    return Character.isWhitespace(letter)
        || Character.getType(letter) == Character.FORMAT
        || letter >= 0xFE00 && letter <= 0xFE0F;
  }
}
