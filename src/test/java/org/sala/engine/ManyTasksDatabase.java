package org.sala.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of a database with many tasks: says first how much room they need, refuses where there
 * is less, and takes the data away at the end. With {@code -Dkeep} they stay, and the next run
 * finds them.
 */
public class ManyTasksDatabase implements BeforeAllCallback, AfterAllCallback {

  /** Where the data are, below target. */
  static final String FOLDER = "target/databases/many-tasks";

  /** How many tasks there are to be. */
  static final int TASKS = Integer.getInteger("tasks", 1_000_000);

  // Seen at a million; half of it again for sorting while indexes are made, and for the journal.
  private static final long BYTES_PER_TASK = 9_100;

  private static final boolean KEEP = System.getProperty("keep") != null;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    var folder = Path.of(FOLDER);
    if (KEEP && Files.exists(folder.resolve("postgresql"))) {
      return;
    }
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    long needed = TASKS * BYTES_PER_TASK * 3 / 2 >> 20;
    long free = Files.getFileStore(folder).getUsableSpace() >> 20;
    LoggerFactory.getLogger(ManyTasksDatabase.class)
        .info("{} tasks need about {} MB below {}; {} MB are free.", TASKS, needed, FOLDER, free);
    assertThat(free)
        .as(
            "%d tasks need about %d MB below %s, and %d MB are free: make room, or ask for fewer"
                + " with -Dtasks=200000.",
            TASKS, needed, FOLDER, free)
        .isGreaterThan(needed);
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (!KEEP) {
      FileSystemUtils.deleteRecursively(Path.of(FOLDER));
    }
  }
}
