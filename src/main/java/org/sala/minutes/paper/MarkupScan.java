package org.sala.minutes.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Runs over the bytes of an XML part and stops at what a parser should not have to meet. */
class MarkupScan {

  private static final int LONGEST_TAG = 65_536;
  private static final int DEEPEST = 1_000;
  private static final byte[] MACROS = "macroEnabled".getBytes(StandardCharsets.US_ASCII);

  private final long limit;
  private final boolean namesKinds;
  private long size;
  private int depth;
  private int tagLength = -1; // -1 outside of tags
  private byte first;
  private byte previous;
  private int macros;

  /**
   * @param limit in bytes
   * @param namesKinds whether this part says of which kind the others are
   */
  MarkupScan(long limit, boolean namesKinds) {
    this.limit = limit;
    this.namesKinds = namesKinds;
  }

  /** The number of bytes. */
  long scan(InputStream stream) throws IOException {
    var buffer = new byte[16_384];
    for (int read = stream.read(buffer); read > 0; read = stream.read(buffer)) {
      size += read;
      if (size > limit) {
        throw FileRefusals.tooMuchInside();
      }
      for (int i = 0; i < read; i++) {
        take(buffer[i]);
      }
    }
    return size;
  }

  private void take(byte next) {
    if (next == 0) {
      throw FileRefusals.strangeMarkup(); // UTF-16 or binary: the office programs write UTF-8
    }
    if (tagLength < 0) {
      if (next == '<') {
        tagLength = 0;
      }
    } else if (tagLength == 0) {
      first = next;
      tagLength = 1;
    } else {
      inTag(next);
    }
    previous = next;
    macros = next == MACROS[macros] ? macros + 1 : 0;
    if (macros == MACROS.length) {
      if (namesKinds) {
        throw FileRefusals.macros();
      }
      macros = 0;
    }
  }

  private void inTag(byte next) {
    // <!DOCTYPE or <!ENTITY: comments begin with <!-- and character data with <![
    if (tagLength == 1 && first == '!' && next != '-' && next != '[') {
      throw FileRefusals.strangeMarkup();
    }
    if (++tagLength > LONGEST_TAG) {
      throw FileRefusals.tooMuchInside();
    }
    if (next == '>') {
      tagLength = -1;
      if (first == '/') {
        depth--;
      } else if (first != '?' && first != '!' && previous != '/' && ++depth > DEEPEST) {
        throw FileRefusals.tooMuchInside();
      }
    }
  }
}
