package org.sala.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The font files of the machine, for letters that none of the shipped fonts has. They are listed
 * once; one is opened only when a letter of its script is printed.
 */
final class FoundFonts {

  private static final List<Path> USUAL =
      List.of(
          Path.of("/usr/share/fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of("/Library/Fonts"),
          Path.of("C:/Windows/Fonts"));
  private static final int DEPTH = 4;
  private static final int TRIED = 12;

  private final List<Path> files;
  private final Map<Path, Typeface> opened = new ConcurrentHashMap<>();

  private FoundFonts(List<Path> files) {
    this.files = files;
  }

  /** The fonts in the usual folders, and before them those in a folder of the office's own. */
  static FoundFonts in(Path own) {
    var files = new ArrayList<Path>();
    Stream.concat(Stream.ofNullable(own), USUAL.stream())
        .filter(Files::isDirectory)
        .forEach(folder -> list(folder, files));
    return new FoundFonts(List.copyOf(files));
  }

  /** The fonts that may have a letter, the likeliest first. */
  Stream<Typeface> likelyFor(int letter) {
    var script = UnicodeScript.of(letter).name().toLowerCase(Locale.ROOT).replace("_", "");
    return files.stream()
        .filter(file -> likeness(file, script) < 3)
        .sorted(Comparator.comparingInt(file -> likeness(file, script)))
        .limit(TRIED)
        .map(file -> opened.computeIfAbsent(file, each -> new Typeface(each.toString())));
  }

  private static int likeness(Path file, String script) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", "");
    if (name.contains("bold") || name.contains("italic") || name.contains("oblique")) {
      return 3;
    }
    if (name.contains(script) && name.contains("sans")) {
      return 0;
    }
    if (name.contains(script)) {
      return 1;
    }
    return name.matches("(dejavusans|unifont|arialuni|notosans(math|symbols)?(regular)?).*[.]ttf")
        ? 2
        : 3;
  }

  private static void list(Path folder, List<Path> into) {
    try (var found = Files.walk(folder, DEPTH)) {
      found
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
          .sorted()
          .forEach(into::add);
    } catch (IOException e) {
      throw new UncheckedIOException("The fonts in " + folder + " cannot be listed.", e);
    }
  }
}
