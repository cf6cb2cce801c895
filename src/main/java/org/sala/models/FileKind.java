package org.sala.models;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What files are, told by their ends. */
enum FileKind {
  PROCESS(".bpmn", ".bpmn20.xml"),
  TABLE(".dmn", ".dmn11.xml"),
  FORM(".form"),
  EXAMPLES(".csv");

  private final List<String> ends;

  FileKind(String... ends) {
    this.ends = List.of(ends);
  }

  /** The kind of a file of this name; nothing for any other file. */
  static Optional<FileKind> of(String name) {
    return Stream.of(values())
        .filter(kind -> kind.ends.stream().anyMatch(name::endsWith))
        .findFirst();
  }
}
