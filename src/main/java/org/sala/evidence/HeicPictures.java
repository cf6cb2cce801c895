package org.sala.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.sala.engine.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Pictures of telephones that Java cannot read: Debian's {@code heif-convert} makes a JPEG of them
 * where it is installed. It is given little memory and time, for whoever sends the file decides
 * what it reads; where it is missing or fails, the file is kept as it came.
 */
@Component
class HeicPictures {

  private static final Logger LOG = LoggerFactory.getLogger(HeicPictures.class);
  private static final long SECONDS = 20;
  private static final String WITHIN_LIMITS =
      "ulimit -v 1500000 -t 20 -f 200000 2>/dev/null; exec \"$0\" -q 90 \"$1\" \"$2\"";

  private final Pictures pictures;
  private final String path;
  private final Semaphore one = new Semaphore(1);

  HeicPictures(Pictures pictures, @Value("${PATH:/usr/bin}") String path) {
    this.pictures = pictures;
    this.path = path;
  }

  /** Draws a picture to look at and one for lists, and says whether it could. */
  boolean draw(IncomingFile file) throws IOException {
    var program = program();
    if (program.isEmpty()) {
      return false;
    }
    var folder = Files.createTempDirectory("sala-evidence-");
    var jpeg = folder.resolve("picture.jpg");
    one.acquireUninterruptibly();
    try {
      if (!convert(program.get(), file.path(), jpeg)) {
        return false;
      }
      // It is upright already: the program turns what it reads.
      pictures.draw(jpeg, EvidenceKind.JPEG, 1, file.shown(), file.small());
      return true;
    } catch (Refusal unreadable) {
      return false;
    } finally {
      one.release();
      remove(folder);
    }
  }

  private boolean convert(Path program, Path from, Path to) throws IOException {
    var process =
        new ProcessBuilder(
                "/bin/sh", "-c", WITHIN_LIMITS, program.toString(), from.toString(), to.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(SECONDS, TimeUnit.SECONDS)
          && process.exitValue() == 0
          && Files.exists(to);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }

  private Optional<Path> program() {
    return Stream.of(path.split(":"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "heif-convert"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  // A picture of several frames becomes several files.
  private static void remove(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    if (!Files.deleteIfExists(folder)) {
      LOG.warn("{} could not be removed", folder);
    }
  }
}
