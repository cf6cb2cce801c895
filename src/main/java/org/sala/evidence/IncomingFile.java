package org.sala.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file on its way onto a case: it lies outside the database until it is whole and judged. Nobody
 * else may read it, and nothing of it is left when it is closed.
 */
final class IncomingFile implements AutoCloseable {

  private static final int PIECE = 65_536;

  private final Path file = create();
  private final Path shown = create();
  private final Path small = create();
  private String sha256;
  private long size;

  private IncomingFile() throws IOException {}

  /**
   * Takes in what is sent.
   *
   * @throws org.sala.engine.Refusal if it is more than the limit
   */
  static IncomingFile receive(InputStream body, long limit) throws IOException {
    var incoming = new IncomingFile();
    try {
      incoming.take(body, limit);
      return incoming;
    } catch (IOException | RuntimeException e) {
      incoming.close();
      throw e;
    }
  }

  private void take(InputStream body, long limit) throws IOException {
    var digest = sha256();
    try (var to = Files.newOutputStream(file)) {
      var buffer = new byte[PIECE];
      for (int count = read(body, buffer); count >= 0; count = read(body, buffer)) {
        size += count;
        if (size > limit) {
          throw EvidenceRefusals.tooLarge(limit / 1_000_000);
        }
        digest.update(buffer, 0, count);
        to.write(buffer, 0, count);
      }
    }
    sha256 = HexFormat.of().formatHex(digest.digest());
  }

  // Whoever sends has gone or lost the line; the disk of this computer fails elsewhere.
  private static int read(InputStream body, byte[] buffer) {
    try {
      return body.read(buffer);
    } catch (IOException brokenOff) {
      throw EvidenceRefusals.damaged();
    }
  }

  Path path() {
    return file;
  }

  /** Where its copy to look at is written. */
  Path shown() {
    return shown;
  }

  /** Where its copy for lists is written. */
  Path small() {
    return small;
  }

  String hash() {
    return sha256;
  }

  long size() {
    return size;
  }

  private static Path create() throws IOException {
    return Files.createTempFile("sala-evidence-", ".tmp");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(shown);
    Files.deleteIfExists(small);
  }
}
