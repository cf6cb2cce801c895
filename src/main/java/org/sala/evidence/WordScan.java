package org.sala.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/** Looks for words in a stream of any length, piece by piece. */
final class WordScan {

  private static final int PIECE = 16_384;
  private static final int WRITTEN_LONGER = 3;

  private final List<String> words;
  private final UnaryOperator<String> read;
  private final int overlap;
  private long size;

  /**
   * @param read how the text is to be read; a word may be written three times as long
   */
  WordScan(Collection<String> words, UnaryOperator<String> read) {
    this.words = List.copyOf(words);
    this.read = read;
    this.overlap = WRITTEN_LONGER * words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** How many bytes there were. */
  long size() {
    return size;
  }

  /**
   * Whether one of the words occurs.
   *
   * @throws org.sala.engine.Refusal if there are more bytes than the limit
   */
  boolean finds(InputStream stream, long limit) throws IOException {
    var buffer = new byte[PIECE];
    var before = "";
    for (int count = stream.read(buffer); count > 0; count = stream.read(buffer)) {
      size += count;
      if (size > limit) {
        throw EvidenceRefusals.tooMuchInside();
      }
      var written = before + new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
      if (words.stream().anyMatch(read.apply(written)::contains)) {
        return true;
      }
      before = written.substring(Math.max(0, written.length() - overlap));
    }
    return false;
  }
}
