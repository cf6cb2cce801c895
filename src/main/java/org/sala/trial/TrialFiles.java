package org.sala.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.sala.office.SettingsProblem;

/** The files to try, from a folder with its subfolders or from an archive as /models/ gives it. */
final class TrialFiles {

  private TrialFiles() {}

  /**
   * The files by their names, without folders.
   *
   * @throws SettingsProblem if there is nothing that can be read
   */
  static Map<String, byte[]> in(Path place) {
    try {
      return Files.isDirectory(place) ? inFolder(place) : inArchive(place);
    } catch (IOException e) {
      throw new SettingsProblem(
          "%s names %s, which cannot be read. Allowed is a folder with models, tables and forms, or a"
                  .formatted(TrialSettings.FILES, place)
              + " zip archive of them as /models/ gives it.");
    }
  }

  private static Map<String, byte[]> inFolder(Path folder) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var found = Files.walk(folder)) {
      for (var file : found.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static Map<String, byte[]> inArchive(Path archive) throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (InputStream content = Files.newInputStream(archive);
        var zip = new ZipInputStream(content)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(Path.of(entry.getName()).getFileName().toString(), zip.readAllBytes());
        }
      }
    }
    if (files.isEmpty()) {
      throw new IOException("no archive");
    }
    return files;
  }
}
