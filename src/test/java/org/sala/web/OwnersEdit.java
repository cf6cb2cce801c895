package org.sala.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a process owner makes of the shipped models, as a line of a file of {@code law/} says it.
 *
 * @param answer a piece of what Sala answers
 */
record OwnersEdit(String number, String what, String sends, String from, String to, String answer) {

  /** The edits of a file. */
  static Stream<OwnersEdit> of(String file) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/law", file)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" ¦ ", -1))
        .map(part -> new OwnersEdit(part[0], part[1], part[2], part[3], part[4], part[5]));
  }

  /** Whether it is taken. */
  boolean isTaken() {
    return answer.equals("harmless") || answer.equals("good");
  }

  private String mode() {
    return sends.substring(0, Math.max(0, sends.lastIndexOf(':')));
  }

  String file() {
    return sends.substring(sends.lastIndexOf(':') + 1);
  }

  /** The files that the owner sends, by their names. */
  Map<String, String> files() throws IOException {
    var all = new LinkedHashMap<String, String>();
    var edited = edited();
    all.put(mode().startsWith("as ") ? mode().substring(3) : file(), edited);
    if (mode().endsWith("alone") || file().endsWith(".dmn")) {
      return all;
    }
    for (var other : folder()) {
      var name = other.getFileName().toString();
      var isWanted =
          file().endsWith(".form")
              ? name.endsWith(".form") && isOpened(other) || name.endsWith(".bpmn")
              : mode().startsWith("with ")
                  ? name.equals(mode().substring(5))
                  : edited.contains("formRef=\"" + name.replace(".form", "") + "\"");
      if (isWanted && !name.equals(file())) {
        all.put(name, Files.readString(other));
      }
    }
    return all;
  }

  private boolean isOpened(Path form) {
    return folder().stream()
        .filter(path -> path.toString().endsWith(".bpmn"))
        .anyMatch(
            path ->
                read(path)
                    .contains(
                        "formRef=\"" + form.getFileName().toString().replace(".form", "") + "\""));
  }

  private java.util.List<Path> folder() {
    var folder = path(file()).getParent().getFileName();
    return Stream.of("processes", "forms")
        .flatMap(root -> list(Path.of(root).resolve(folder)))
        .sorted()
        .toList();
  }

  private String edited() {
    var text = read(path(file()));
    var froms = from.split(" && ", -1);
    var tos = to.split(" && ", -1);
    for (int i = 0; i < froms.length; i++) {
      text = replaced(text, froms[i].replace("⏎", "\n"), tos[i].replace("⏎", "\n"));
    }
    return text;
  }

  private String replaced(String text, String from, String to) {
    var ends = from.split("…", 2);
    var begin = text.indexOf(ends[0]);
    var end = begin < 0 ? -1 : text.indexOf(ends[ends.length - 1], begin);
    if (end < 0) {
      throw new IllegalStateException(number + ": the file does not hold " + from);
    }
    return text.substring(0, begin) + to + text.substring(end + ends[ends.length - 1].length());
  }

  static Path path(String name) {
    return Stream.of("processes", "forms")
        .flatMap(root -> list(Path.of(root)))
        .filter(Files::isDirectory)
        .map(folder -> folder.resolve(name))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no file " + name));
  }

  private static Stream<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (var files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return number + " " + what;
  }
}
