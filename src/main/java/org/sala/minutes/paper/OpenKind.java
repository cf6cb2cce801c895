package org.sala.minutes.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipFile;

/** What a packed file of the OpenDocument family is, by what it says of itself. */
final class OpenKind {

  private static final int MOST = 65_536;
  private static final String FAMILY = "application/vnd.oasis.opendocument.";

  private OpenKind() {}

  /**
   * The kind.
   *
   * @throws org.sala.engine.Refusal if it has a password, or is neither a spreadsheet nor a text
   */
  static FileKind of(ZipFile zip) throws IOException {
    var manifest = part(zip, "META-INF/manifest.xml");
    if (manifest.contains("encryption-data")) {
      throw FileRefusals.locked();
    }
    var type = part(zip, "mimetype");
    var says = type.isEmpty() ? manifest : type;
    if (says.contains(FAMILY + "spreadsheet")) {
      return FileKind.ODS;
    }
    if (says.contains(FAMILY + "text")) {
      return FileKind.ODT;
    }
    throw FileRefusals.unknownKind();
  }

  private static String part(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      return "";
    }
    try (var stream = zip.getInputStream(entry)) {
      return new String(stream.readNBytes(MOST), StandardCharsets.UTF_8);
    }
  }
}
