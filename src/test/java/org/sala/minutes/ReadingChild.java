package org.sala.minutes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.sala.engine.Refusal;
import org.sala.minutes.paper.ColumnNames;
import org.sala.minutes.paper.MinutesFile;
import org.sala.minutes.paper.MinutesSettings;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.util.unit.DataSize;

/** Another Java process that reads every file of a folder and prints how it went. */
final class ReadingChild {

  static final MinutesSettings LIMITS =
      new MinutesSettings(DataSize.ofMegabytes(10), DataSize.ofMegabytes(64), 5_000, 60, 10_000);

  private ReadingChild() {}

  /** Prints name, milliseconds and what was said, between bars. */
  public static void main(String[] arguments) throws Exception {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    var file = new MinutesFile(LIMITS, new ColumnNames());
    try (var files = Files.list(Path.of(arguments[0]))) {
      for (var path : files.sorted().toList()) {
        var start = System.nanoTime();
        var said = said(file, path);
        var millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println(path.getFileName() + "|" + millis + "|" + said);
      }
    }
  }

  private static String said(MinutesFile file, Path path) {
    var lines = new int[1];
    try {
      file.read(path, path.getFileName().toString(), line -> lines[0]++);
      return "read " + lines[0];
    } catch (Refusal refusal) {
      return refusal.getMessage();
    } catch (Throwable e) {
      return "FAILED " + e;
    }
  }
}
