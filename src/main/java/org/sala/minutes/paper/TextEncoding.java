package org.sala.minutes.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.InputStreamSource;

/**
 * The encoding of a text file: UTF-8, or UTF-16 as Excel's "Unicode Text" is, with its mark at the
 * beginning or known by the zeros of its Latin letters, commas and tabs.
 */
final class TextEncoding {

  private static final char MARK = '\uFEFF';
  private static final int PROBE = 4_096;

  private TextEncoding() {}

  /** A reader after the mark at the beginning; it stops at what is not in the encoding. */
  static BufferedReader reader(Path file) throws IOException {
    return reader(() -> Files.newInputStream(file));
  }

  /** The same, of what need not be a file. */
  static BufferedReader reader(InputStreamSource file) throws IOException {
    var decoder =
        of(file)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), decoder));
    reader.mark(1);
    if (reader.read() != MARK) {
      reader.reset();
    }
    return reader;
  }

  private static Charset of(InputStreamSource file) throws IOException {
    byte[] head;
    try (var stream = file.getInputStream()) {
      head = stream.readNBytes(PROBE);
    }
    if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return withoutMark(head);
  }

  // A text has line ends: in UTF-16 each of them has a zero at its one side.
  private static Charset withoutMark(byte[] head) {
    int before = 0;
    int after = 0;
    int ends = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == '\n') {
        ends++;
        before += i > 0 && head[i - 1] == 0 && i % 2 == 1 ? 1 : 0;
        after += i + 1 < head.length && head[i + 1] == 0 && i % 2 == 0 ? 1 : 0;
      }
    }
    if (ends > 0 && after == ends) {
      return StandardCharsets.UTF_16LE;
    }
    return ends > 0 && before == ends ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
  }
}
