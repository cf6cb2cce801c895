package org.sala.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sala.audit.AuditSettings;
import org.sala.retention.Erasure.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The register of erasures outside of the database, beside the anchors of the audit: an older
 * database that is restored knows nothing of what was erased since.
 */
@Component
class ErasureFile {

  private static final String FILE = "erasures.txt";
  private static final String NOBODY = "-";
  private static final int PARTS = 6;

  private final Path folder;

  @Autowired
  ErasureFile(AuditSettings settings) {
    this(settings.folder());
  }

  /**
   * The register in a folder.
   *
   * @param folder which is there; null if this office has none
   */
  ErasureFile(Path folder) {
    this.folder = folder;
  }

  /**
   * What it holds.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  List<Erasure> all() {
    if (folder == null || !Files.exists(folder.resolve(FILE))) {
      return List.of();
    }
    try {
      return Files.readAllLines(folder.resolve(FILE)).stream()
          .map(line -> line.split(" "))
          .filter(parts -> parts.length == PARTS) // a line that was cut off was no erasure yet
          .map(ErasureFile::erasure)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The erasures in %s cannot be read.".formatted(folder), e);
    }
  }

  /**
   * Adds some.
   *
   * @throws UncheckedIOException if they cannot be written
   */
  void add(List<Erasure> erasures) {
    if (folder == null || erasures.isEmpty()) {
      return;
    }
    var lines =
        erasures.stream().map(ErasureFile::line).collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.writeString(folder.resolve(FILE), lines, UTF_8, CREATE, APPEND, DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException("The erasures cannot be written to %s.".formatted(folder), e);
    }
  }

  private static String line(Erasure done) {
    return String.join(
        " ",
        done.caseNumber(),
        done.reason().name(),
        Objects.requireNonNullElse(done.askedBy(), NOBODY),
        done.askedAt().toString(),
        Objects.requireNonNullElse(done.agreedBy(), NOBODY),
        done.erasedAt().toString());
  }

  private static Erasure erasure(String... parts) {
    return new Erasure(
        0,
        parts[0],
        Reason.valueOf(parts[1]),
        somebody(parts[2]),
        Instant.parse(parts[3]),
        somebody(parts[4]),
        Instant.parse(parts[5]));
  }

  private static String somebody(String name) {
    return name.equals(NOBODY) ? null : name;
  }
}
