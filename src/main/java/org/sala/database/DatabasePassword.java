package org.sala.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The random password of the embedded PostgreSQL, in a file that only its owner can read, so that
 * other users of the computer cannot log in to the database.
 */
record DatabasePassword(Path file) {

  private static final int BYTES = 24;

  String create() throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().encodeToString(random);
    Files.deleteIfExists(file);
    OwnerOnly.createFileUnlessExists(file);
    Files.writeString(file, password + "\n");
    return password;
  }

  String read() throws IOException {
    if (!Files.exists(file)) {
      throw EmbeddedDatabaseProblem.passwordMissing(file);
    }
    return Files.readString(file).strip();
  }
}
