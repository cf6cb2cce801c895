package org.sala.evidence;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Recordings and pictures whose parts say how long they are: each must lead to the next. */
final class Recordings {

  private static final int FRAMES = 3;
  private static final int[] BIT_RATES = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] HALF_BIT_RATES = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] RATES = {44_100, 48_000, 32_000};

  private Recordings() {}

  /** Whether the head says that this is WebM and no other kind of Matroska. */
  static boolean isWebm(FileEnds ends) {
    var start = new String(ends.head(), StandardCharsets.ISO_8859_1);
    return start.substring(0, Math.min(64, start.length())).contains("B\u0082\u0084webm");
  }

  /** The size that the picture says it has is that of the file. */
  static void checkWebp(FileEnds ends) {
    var head = ends.head();
    long size =
        (head[4] & 0xFFL)
            | (head[5] & 0xFFL) << 8
            | (head[6] & 0xFFL) << 16
            | (head[7] & 0xFFL) << 24;
    if (size + 8 != ends.size() && size + 9 != ends.size()) {
      throw EvidenceRefusals.damaged();
    }
  }

  /** Walks over the pages of the stream; the first says that it is sound. */
  static void checkOgg(Path path) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      long at = 0;
      var page = new byte[27];
      var segments = new byte[255];
      while (at < file.length()) {
        file.seek(at);
        file.readFully(page);
        if (page[0] != 'O' || page[1] != 'g' || page[2] != 'g' || page[3] != 'S' || page[4] != 0) {
          throw EvidenceRefusals.damaged();
        }
        int count = page[26] & 0xFF;
        file.readFully(segments, 0, count);
        if (at == 0) {
          checkSound(file);
        }
        at += 27L + count;
        for (int i = 0; i < count; i++) {
          at += segments[i] & 0xFF;
        }
      }
      if (at > file.length()) {
        throw EvidenceRefusals.damaged();
      }
    } catch (EOFException e) {
      throw EvidenceRefusals.damaged();
    }
  }

  private static void checkSound(RandomAccessFile file) throws IOException {
    var codec = new byte[8];
    file.readFully(codec);
    var name = new String(codec, StandardCharsets.ISO_8859_1);
    if (!name.equals("OpusHead") && !name.startsWith("\u0001vorbis") && !name.equals("Speex   ")) {
      throw EvidenceRefusals.unknownKind();
    }
  }

  /** After what it tells of itself, a recording is frame on frame. */
  static void checkMp3(Path path) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      var head = new byte[10];
      file.readFully(head);
      long at = head[0] == 'I' ? 10 + sevenBits(head) : 0;
      var frame = new byte[4];
      for (int frames = 0; frames < FRAMES; frames++) {
        file.seek(at);
        file.readFully(frame);
        if (!isFrame(frame, 0)) {
          throw EvidenceRefusals.damaged();
        }
        at += length(frame);
      }
    } catch (EOFException e) {
      throw EvidenceRefusals.damaged();
    }
  }

  private static long sevenBits(byte[] head) {
    return (head[6] & 0x7FL) << 21
        | (head[7] & 0x7F) << 14
        | (head[8] & 0x7F) << 7
        | head[9] & 0x7F;
  }

  /** Whether a frame of layer III can begin here. */
  static boolean isFrame(byte[] bytes, int at) {
    var frame = Arrays.copyOfRange(bytes, at, at + 4);
    int version = (frame[1] >> 3) & 3;
    int bitRate = (frame[2] >> 4) & 15;
    return (frame[0] & 0xFF) == 0xFF
        && (frame[1] & 0xE6) == 0xE2
        && version != 1
        && bitRate != 0
        && bitRate != 15
        && ((frame[2] >> 2) & 3) != 3;
  }

  private static long length(byte[] frame) {
    int version = (frame[1] >> 3) & 3;
    int bitRate = (frame[2] >> 4) & 15;
    int rate = RATES[(frame[2] >> 2) & 3] / (version == 3 ? 1 : version == 2 ? 2 : 4);
    int padding = (frame[2] >> 1) & 1;
    return version == 3
        ? 144_000L * BIT_RATES[bitRate] / rate + padding
        : 72_000L * HALF_BIT_RATES[bitRate] / rate + padding;
  }
}
