package org.sala.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The first and the last bytes of a file, where kinds of files tell themselves apart.
 *
 * @param head up to 4 KB
 * @param tail up to 65 KB, as far from the end as the directory of a packed file can begin
 */
record FileEnds(byte[] head, byte[] tail, long size) {

  private static final int HEAD = 4_096;
  private static final int TAIL = 65_557;

  static FileEnds of(Path path) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      var head = new byte[(int) Math.min(HEAD, file.length())];
      file.readFully(head);
      var tail = new byte[(int) Math.min(TAIL, file.length())];
      file.seek(file.length() - tail.length);
      file.readFully(tail);
      return new FileEnds(head, tail, file.length());
    }
  }

  /** Whether the file has these bytes at this place of its head; -1 stands for any. */
  boolean has(int offset, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (head.length <= offset + i || bytes[i] >= 0 && (head[offset + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the file has this word at this place of its head. */
  boolean has(int offset, String word) {
    return has(offset, word.chars().toArray());
  }

  /** The head as text in small letters. */
  String headText() {
    return new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  String tailText() {
    return new String(tail, StandardCharsets.ISO_8859_1);
  }

  /** Whether something packed stands at the end, whatever stands before it. */
  boolean endsPacked() {
    for (int i = tail.length - 22; i >= 0; i--) {
      if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
        int comment = (tail[i + 20] & 0xFF) | (tail[i + 21] & 0xFF) << 8;
        if (i + 22 + comment <= tail.length) {
          return true;
        }
      }
    }
    return false;
  }
}
