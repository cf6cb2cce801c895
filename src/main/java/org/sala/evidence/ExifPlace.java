package org.sala.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds what a camera wrote into a picture of any kind: by its mark, and never more than 64 KB. */
final class ExifPlace {

  private static final int MOST = 65_536;
  private static final int OVERLAP = 16;

  private ExifPlace() {}

  /** What the picture says of when and where it was taken. */
  static Taking read(Path file, EvidenceKind kind) throws IOException {
    long at = -1;
    try (var stream = Files.newInputStream(file)) {
      at = kind == EvidenceKind.PNG ? find(stream, "eXIf", 4) : find(stream, "Exif\0\0", 6);
    }
    if (at < 0) {
      return Taking.UNKNOWN;
    }
    try (var stream = Files.newInputStream(file)) {
      stream.skipNBytes(at);
      return ExifBlock.read(stream.readNBytes(MOST));
    }
  }

  private static long find(InputStream stream, String mark, int length) throws IOException {
    var before = "";
    long passed = 0;
    var buffer = new byte[MOST];
    for (int count = stream.read(buffer); count > 0; count = stream.read(buffer)) {
      var text = before + new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
      for (var order : new String[] {"II*\0", "MM\0*"}) {
        int found = text.indexOf(mark + order);
        if (found >= 0) {
          return passed - before.length() + found + length;
        }
      }
      passed += count;
      before = text.substring(Math.max(0, text.length() - OVERLAP));
    }
    return -1;
  }
}
