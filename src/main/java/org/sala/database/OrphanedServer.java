package org.sala.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that a killed Sala left running. It is found by the file in which PostgreSQL notes
 * its process, and stopped only if that process truly is a PostgreSQL of this data directory: the
 * operating system may have given the number to another program since.
 */
final class OrphanedServer {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

  // No system gives a process this number.
  private static final String NO_PROCESS = Integer.toString(Integer.MAX_VALUE);
  private static final long POLL_MILLIS = 50;

  private final Path data;
  private final Path note;

  OrphanedServer(Path data) {
    this.data = data;
    this.note = data.resolve("postmaster.pid");
  }

  /** Stops the server of an earlier start, if there is one, and waits until its data are whole. */
  void stop(Duration timeout) throws IOException, InterruptedException {
    Optional<ProcessHandle> noted = notedProcess();
    if (noted.isEmpty()) {
      return;
    }
    ProcessHandle process = noted.get();
    if (!serves(process.info())) {
      disown();
      return;
    }
    LOG.info(
        "Stopping the PostgreSQL that an earlier start left behind, process {}", process.pid());
    // The signal of a fast shutdown: SIGTERM would wait for clients. A shell, because "kill" need
    // not be installed as a program.
    new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
    long deadline = System.nanoTime() + timeout.toNanos();
    while (Files.exists(note) && process.isAlive()) {
      if (System.nanoTime() > deadline) {
        throw EmbeddedDatabaseProblem.orphanDoesNotStop(process.pid(), data);
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** The living process that PostgreSQL noted as its own in the data, if there is one. */
  Optional<ProcessHandle> notedProcess() throws IOException {
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    String first = Files.readAllLines(note).stream().findFirst().orElse("").strip();
    return first.matches("[1-9][0-9]{0,9}")
        ? ProcessHandle.of(Long.parseLong(first)).filter(ProcessHandle::isAlive)
        : Optional.empty();
  }

  private boolean serves(ProcessHandle.Info process) throws IOException {
    Path program = Path.of(process.command().orElse("")).getFileName();
    List<String> arguments = Arrays.asList(process.arguments().orElse(new String[0]));
    int option = arguments.indexOf("-D");
    if (!program.toString().startsWith("postgres")
        || option < 0
        || option + 1 >= arguments.size()) {
      return false;
    }
    Path served = Path.of(arguments.get(option + 1));
    return Files.exists(served) && Files.isSameFile(served, data);
  }

  /**
   * PostgreSQL would not start beside a living process of that number. Only the number is changed:
   * by the other lines it still checks that no part of the old server uses the data.
   */
  private void disown() throws IOException {
    List<String> lines = Files.readAllLines(note);
    lines.set(0, NO_PROCESS);
    Files.write(note, lines);
  }
}
