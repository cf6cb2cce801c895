package org.sala.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The hashes of closed days outside of the database, one line a day in {@code audit-days.txt}:
 * whoever can change the database cannot change what lies there, if the folder is another one's.
 */
@Component
class AuditAnchor {

  private static final String FILE = "audit-days.txt";

  private static final Pattern LINE =
      Pattern.compile("\\d{4}-[01]\\d-[0-3]\\d \\d{1,9} [0-9a-f]{64}");

  private final Path folder;

  @Autowired
  AuditAnchor(AuditSettings settings) {
    this(settings.folder());
  }

  /**
   * An anchor in a folder.
   *
   * @param folder which is there; null if this office has none
   */
  AuditAnchor(Path folder) {
    this.folder = folder;
  }

  /** Whether this office has a folder for them. */
  boolean isSet() {
    return folder != null;
  }

  /**
   * The days that were anchored, in their order; none without a folder.
   *
   * @throws UncheckedIOException if the file cannot be read or is no such file
   */
  List<AuditDay> days() {
    if (folder == null || !Files.exists(folder.resolve(FILE))) {
      return List.of();
    }
    try {
      return Files.readAllLines(folder.resolve(FILE)).stream().map(AuditAnchor::day).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The anchors of the audit in %s cannot be read.".formatted(folder), e);
    }
  }

  /**
   * Adds those of the days that come after the last one that is anchored.
   *
   * @param closed all that are closed, in their order
   * @throws UncheckedIOException if the folder is not there or cannot be written
   */
  void add(List<AuditDay> closed) {
    if (folder == null) {
      return;
    }
    var anchored = days();
    var last = anchored.isEmpty() ? LocalDate.EPOCH : anchored.get(anchored.size() - 1).day();
    var lines =
        closed.stream()
            .filter(each -> each.day().isAfter(last))
            .map(each -> "%s %d %s\n".formatted(each.day(), each.records(), each.hash()))
            .collect(Collectors.joining());
    try {
      Files.writeString(folder.resolve(FILE), lines, UTF_8, CREATE, APPEND, DSYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The anchors of the audit cannot be written to %s.".formatted(folder), e);
    }
  }

  private static AuditDay day(String line) {
    var parts = line.split(" ");
    return LINE.matcher(line).matches()
        ? new AuditDay(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]), parts[2])
        : new AuditDay(LocalDate.EPOCH, 0, line); // of no day that there is
  }
}
