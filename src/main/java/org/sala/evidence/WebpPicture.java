package org.sala.evidence;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sala.engine.Refusal;
import org.springframework.stereotype.Component;

/**
 * Pictures in WebP, drawn anew as JPEG. One is unpacked whole, so each block is asked before how
 * large its picture is: what moves, is very large, or says two sizes, is kept as it came.
 */
@Component
class WebpPicture {

  private static final long MOST_POINTS = 16_000_000;
  private static final int BLOCK = 8;
  private static final int HEAD = 10;
  private static final int FOURTEEN_BITS = 0x3FFF;
  private static final int THREE_BYTES = 0xFF_FFFF;

  private final Pictures pictures;

  WebpPicture(Pictures pictures) {
    this.pictures = pictures;
  }

  private record Size(int width, int height) {}

  /** Draws a picture to look at and one for lists, and says whether it could. */
  boolean draw(IncomingFile file, int turned) throws IOException {
    if (!isOneOfBoundedSize(file.path())) {
      return false;
    }
    try {
      pictures.draw(file.path(), EvidenceKind.WEBP, turned, file.shown(), file.small());
      return true;
    } catch (Refusal unreadable) {
      return false;
    }
  }

  private static boolean isOneOfBoundedSize(Path path) throws IOException {
    Size whole = null;
    Size picture = null;
    try (var file = new RandomAccessFile(path.toFile(), "r").getChannel()) {
      for (long at = 12; at + BLOCK + HEAD <= file.size(); ) {
        var block = block(file, at);
        var name = new String(block.array(), 0, 4, StandardCharsets.US_ASCII);
        switch (name) {
          case "VP8X" -> whole = extended(block);
          case "VP8 ", "VP8L" -> {
            if (picture != null) {
              return false;
            }
            picture = name.equals("VP8 ") ? lossy(block) : lossless(block);
          }
          case "ANIM", "ANMF" -> {
            return false;
          }
          default -> {
            // says nothing of the picture's size
          }
        }
        long length = block.getInt(4) & 0xFFFF_FFFFL;
        at += BLOCK + length + length % 2;
      }
    }
    return picture != null
        && (whole == null || whole.equals(picture))
        && (long) picture.width() * picture.height() <= MOST_POINTS;
  }

  private static ByteBuffer block(FileChannel file, long at) throws IOException {
    var block = ByteBuffer.allocate(BLOCK + HEAD).order(ByteOrder.LITTLE_ENDIAN);
    file.read(block, at);
    return block;
  }

  private static Size extended(ByteBuffer block) {
    return new Size(
        1 + (block.getInt(BLOCK + 4) & THREE_BYTES), 1 + (block.getInt(BLOCK + 6) >>> BLOCK));
  }

  private static Size lossy(ByteBuffer block) {
    return new Size(
        block.getShort(BLOCK + 6) & FOURTEEN_BITS, block.getShort(BLOCK + 8) & FOURTEEN_BITS);
  }

  private static Size lossless(ByteBuffer block) {
    int sizes = block.getInt(BLOCK + 1);
    return new Size(1 + (sizes & FOURTEEN_BITS), 1 + (sizes >>> 14 & FOURTEEN_BITS));
  }
}
