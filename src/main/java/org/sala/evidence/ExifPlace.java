package org.sala.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Finds what a camera wrote into a picture of any kind: by its mark, and never more than 64 KB. */
final class ExifPlace {

  private static final int MOST = 65_536;
  private static final int OVERLAP = 16;

  private static final String BEGINS = "(?=II\\*\0|MM\0\\*)";
  private static final Pattern OF_PNG = Pattern.compile("eXIf" + BEGINS);
  // WebP may name it and its length alone.
  private static final Pattern OF_OTHERS =
      Pattern.compile("(?:Exif\0\0|EXIF[\\x00-\\xFF]{4})" + BEGINS);

  private ExifPlace() {}

  /** What the picture says of when and where it was taken. */
  static Taking read(Path file, EvidenceKind kind) throws IOException {
    long at = -1;
    try (var stream = Files.newInputStream(file)) {
      at = find(stream, kind == EvidenceKind.PNG ? OF_PNG : OF_OTHERS);
    }
    if (at < 0) {
      return Taking.UNKNOWN;
    }
    try (var stream = Files.newInputStream(file)) {
      stream.skipNBytes(at);
      return ExifBlock.read(stream.readNBytes(MOST));
    }
  }

  private static long find(InputStream stream, Pattern mark) throws IOException {
    var before = "";
    long passed = 0;
    var buffer = new byte[MOST];
    for (int count = stream.read(buffer); count > 0; count = stream.read(buffer)) {
      var text = before + new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
      var found = mark.matcher(text);
      if (found.find()) {
        return passed - before.length() + found.end();
      }
      passed += count;
      before = text.substring(Math.max(0, text.length() - OVERLAP));
    }
    return -1;
  }
}
