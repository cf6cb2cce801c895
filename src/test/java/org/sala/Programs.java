package org.sala;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of this computer that tests use; none is downloaded. */
public enum Programs {
  CHROMIUM(
      "chromium-headless-shell",
      "chromium-headless-shell",
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable"),
  LIBREOFFICE("libreoffice-writer-nogui", "soffice", "libreoffice"),
  PROMETHEUS("prometheus", "prometheus"),
  PROMTOOL("prometheus", "promtool");

  private final String debianPackage;
  private final List<String> names;

  Programs(String debianPackage, String... names) {
    this.debianPackage = debianPackage;
    this.names = List.of(names);
  }

  /**
   * Where it is: at the path that the environment variable of its name says, or on PATH.
   *
   * @throws IllegalStateException with the command that installs it
   */
  public Path path() {
    return find()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no %s, which the tests need. On Debian: apt-get install %s. Or set the environment variable %s to its path."
                        .formatted(names.get(0), debianPackage, name())));
  }

  /** Its package on Debian if it is missing. */
  Optional<String> missing() {
    return find().isPresent() ? Optional.empty() : Optional.of(debianPackage);
  }

  private Optional<Path> find() {
    return Optional.ofNullable(System.getenv(name()))
        .map(Path::of)
        .or(this::onThePath)
        .filter(Files::isExecutable);
  }

  private Optional<Path> onThePath() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
