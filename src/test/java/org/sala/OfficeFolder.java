package org.sala;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Each office of a run has a database folder of its own, but the programs of PostgreSQL are
 * unpacked once for all of them: that takes longer than everything else that an office does at its
 * start.
 */
public class OfficeFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path ALL = Path.of("target", "databases").toAbsolutePath();
  private static final Path PROGRAMS = ALL.resolve("programs");

  @Override
  public void initialize(ConfigurableApplicationContext office) {
    var folder = ALL.resolve(UUID.randomUUID().toString());
    try {
      ownerOnly(ALL);
      ownerOnly(folder);
      linkPrograms(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // After those of the test: a bench may keep its own.
    office
        .getEnvironment()
        .getPropertySources()
        .addAfter(
            TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME,
            new MapPropertySource(
                "office folder", Map.of("sala.embedded-database.directory", folder.toString())));
  }

  /** Gives a database folder the programs that all of them share. */
  public static void linkPrograms(Path folder) throws IOException {
    ownerOnly(PROGRAMS);
    Files.createSymbolicLink(folder.resolve("postgresql-programs"), PROGRAMS);
  }

  private static void ownerOnly(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }
}
