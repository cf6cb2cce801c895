package org.sala.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Pictures as a telephone takes them. */
public final class Photo {

  private Photo() {}

  /** Taken on 1 June 2026 at 8:15 in Kampong Chhnang with the telephone held upright. */
  public static byte[] ofTelephone(int width, int height) throws IOException {
    return HostileFiles.after(
        HostileFiles.picture("jpeg", width, height),
        2,
        HostileFiles.segment(0xE1, HostileFiles.join("Exif\0\0", block())));
  }

  /** A film of this size, which nobody can look at. */
  public static byte[] film(int size) {
    var begin =
        HostileFiles.join(
            HostileFiles.box("ftyp", "isom\0\0\0\0isom"), HostileFiles.box("moov", "x"));
    var film = ByteBuffer.allocate(begin.length + 8 + size);
    film.put(begin).putInt(8 + size).put("mdat".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < size; i++) {
      film.put((byte) (i * 31 + i / 251));
    }
    return film.array();
  }

  private static byte[] block() {
    var block = ByteBuffer.allocate(256);
    block.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
    block.putShort((short) 3);
    field(block, 0x0112, 3, 1, 6 << 16);
    field(block, 0x8769, 4, 1, 60);
    field(block, 0x8825, 4, 1, 80);
    block.position(60).putShort((short) 1);
    field(block, 0x9003, 2, 20, 200);
    block.position(80).putShort((short) 4);
    field(block, 1, 2, 2, 'N' << 24);
    field(block, 2, 5, 3, 140);
    field(block, 3, 2, 2, 'E' << 24);
    field(block, 4, 5, 3, 164);
    block.position(140);
    degrees(block, 12, 15, 0);
    degrees(block, 104, 40, 12);
    block.position(200).put("2026:06:01 08:15:00".getBytes(StandardCharsets.US_ASCII));
    return block.array();
  }

  private static void field(ByteBuffer block, int tag, int type, int count, int value) {
    block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }

  private static void degrees(ByteBuffer block, int... values) {
    for (int value : values) {
      block.putInt(value).putInt(1);
    }
  }
}
