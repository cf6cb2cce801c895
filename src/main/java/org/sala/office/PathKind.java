package org.sala.office;

import java.nio.file.Files;
import java.nio.file.Path;

/** What lies at a path that a setting names. */
public enum PathKind {
  /** Whatever, also nothing. */
  ANYTHING,
  /** A file that can be read. */
  FILE,
  /** A folder whose files can be listed. */
  FOLDER,
  /** One of the two. */
  FILE_OR_FOLDER;

  /** Whether this lies there. */
  boolean isAt(Path path) {
    return switch (this) {
      case ANYTHING -> true;
      case FILE -> Files.isRegularFile(path) && Files.isReadable(path);
      case FOLDER -> Files.isDirectory(path) && Files.isReadable(path);
      case FILE_OR_FOLDER -> FILE.isAt(path) || FOLDER.isAt(path);
    };
  }
}
