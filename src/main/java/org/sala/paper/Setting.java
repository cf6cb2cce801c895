package org.sala.paper;

import com.lowagie.text.Phrase;
import java.util.List;

/** How a text is set: in which font, and how large. */
public record Setting(Typeface face, float size) {

  /** The usual letters. */
  public static Setting regular(float size) {
    return new Setting(Typefaces.REGULAR, size);
  }

  /** Letters of headings and sums. */
  public static Setting bold(float size) {
    return new Setting(Typefaces.BOLD, size);
  }

  /** The letters above official papers. */
  public static Setting muol(float size) {
    return new Setting(Typefaces.MUOL, size);
  }

  /** How wide a text is. */
  public double width(String text) {
    return stretches(text).stream().mapToDouble(Stretch::width).sum();
  }

  /** How wide its widest word is: a column that is narrower breaks it. */
  public double widestWord(String text) {
    return text.lines()
        .flatMap(line -> KhmerLines.words(line).stream())
        .mapToDouble(word -> width(word.stripTrailing()))
        .max()
        .orElse(0);
  }

  /** The text in lines that fit. */
  public List<String> lines(String text, double most) {
    return KhmerLines.wrap(text, this::width, most);
  }

  /** The text as OpenPDF draws it, line by line. */
  public Phrase phrase(List<String> lines) {
    var phrase = new Phrase();
    stretches(String.join("\n", lines)).forEach(stretch -> phrase.add(stretch.chunk()));
    return phrase;
  }

  /** The text in stretches of one font each. */
  List<Stretch> stretches(String text) {
    return Stretch.of(text, face, size);
  }
}
