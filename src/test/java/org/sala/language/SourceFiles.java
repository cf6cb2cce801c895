package org.sala.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of the product as they lie in the sources. */
final class SourceFiles {

  private SourceFiles() {}

  /** The files below a folder whose paths match a regular expression, in one order everywhere. */
  static List<Path> below(Path folder, String pattern) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> name(file).matches(pattern))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path of a file, written alike on every system. */
  static String name(Path file) {
    return file.toString().replace('\\', '/');
  }
}
