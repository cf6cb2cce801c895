package org.sala.paper;

import java.util.ArrayList;
import java.util.List;
import org.sala.paper.Block.Paragraph;

/** Breaks a paragraph into lines: between words, also where a word changes its look. */
final class LineBreaking {

  private static final float USUAL_STOP = 36;

  private final Paragraph paragraph;
  private final float measure;
  private final PageNumbering pages;
  private final List<Line> lines = new ArrayList<>();
  private final List<Inline.Words> word = new ArrayList<>();
  private Line line = new Line();

  private LineBreaking(Paragraph paragraph, float measure, PageNumbering pages) {
    this.paragraph = paragraph;
    this.measure = measure - paragraph.left() - paragraph.right();
    this.pages = pages;
  }

  static List<Line> of(Paragraph paragraph, float measure, PageNumbering pages) {
    return new LineBreaking(paragraph, measure, pages).lines();
  }

  private List<Line> lines() {
    var text = new ArrayList<Inline.Words>();
    for (var inline : paragraph.content()) {
      if (inline instanceof Inline.Words words) {
        text.add(words);
      } else if (inline instanceof Inline.PageNumber number) {
        text.add(new Inline.Words(pages.of(number.ofAll()), number.look()));
      } else {
        setWords(text);
        set(inline);
      }
    }
    setWords(text);
    if (line.isEmpty()) {
      line.stand(paragraph.empty().setting().face(), paragraph.empty().setting().size());
    }
    lines.add(line);
    return lines;
  }

  private void set(Inline inline) {
    if (inline instanceof Inline.Tab) {
      line.moveTo(stop());
    } else if (inline instanceof Inline.Image picture) {
      if (!line.isEmpty() && line.width() + picture.width() > room()) {
        end();
      }
      line.add(picture);
    } else {
      end();
    }
  }

  // From the margin, as tab stops are measured.
  private float stop() {
    var start = paragraph.left() + indent();
    var at = start + line.width();
    var next = paragraph.stops().stream().filter(stop -> stop > at + 0.5f).findFirst();
    var hanging = paragraph.first() < 0 && lines.isEmpty() && at < paragraph.left() - 0.5f;
    var to =
        hanging
            ? paragraph.left()
            : next.orElse((float) (Math.floor(at / USUAL_STOP) + 1) * USUAL_STOP);
    return to - start;
  }

  private float indent() {
    return lines.isEmpty() ? paragraph.first() : 0;
  }

  private float room() {
    return measure - indent();
  }

  private void end() {
    if (line.isEmpty()) {
      line.stand(paragraph.empty().setting().face(), paragraph.empty().setting().size());
    }
    lines.add(line);
    line = new Line();
  }

  // Words are found in the whole text: a look may change inside of one.
  private void setWords(List<Inline.Words> text) {
    var whole = new StringBuilder();
    text.forEach(words -> whole.append(words.text()));
    int from = 0;
    for (var each : KhmerLines.words(whole.toString())) {
      word.addAll(part(text, from, from + each.length()));
      place();
      from += each.length();
    }
    text.clear();
  }

  private static List<Inline.Words> part(List<Inline.Words> text, int from, int to) {
    var part = new ArrayList<Inline.Words>();
    int at = 0;
    for (var words : text) {
      int begin = Math.max(from, at);
      int end = Math.min(to, at + words.text().length());
      if (begin < end) {
        part.add(new Inline.Words(words.text().substring(begin - at, end - at), words.look()));
      }
      at += words.text().length();
    }
    return part;
  }

  private void place() {
    if (width(word) + line.width() > room() && !line.isEmpty()) {
      end();
    }
    if (width(word) > room()) {
      placeSyllables();
    } else {
      word.forEach(this::put);
    }
    word.clear();
  }

  private void placeSyllables() {
    for (var words : word) {
      for (var syllable : KhmerLines.syllables(words.text())) {
        if (!line.isEmpty()
            && line.width() + words.look().setting().width(syllable.stripTrailing()) > room()) {
          end();
        }
        put(new Inline.Words(syllable, words.look()));
      }
    }
  }

  private static float width(List<Inline.Words> word) {
    float width = 0;
    for (int i = 0; i < word.size(); i++) {
      var text = word.get(i).text();
      width +=
          (float)
              word.get(i)
                  .look()
                  .setting()
                  .width(i == word.size() - 1 ? text.stripTrailing() : text);
    }
    return width;
  }

  private void put(Inline.Words words) {
    words
        .look()
        .setting()
        .stretches(words.text())
        .forEach(stretch -> line.add(stretch, words.look()));
  }
}
