package org.sala.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import org.springframework.core.io.Resource;

/**
 * Where a file lies in an archive: models, tables and forms side by side, so that Camunda Modeler
 * finds the forms; a sheet of examples in the folder of the case whose table it is of.
 */
final class PlaceInArchive {

  private PlaceInArchive() {}

  static String of(ModelFile file) {
    if (!file.is(FileKind.EXAMPLES)) {
      return file.name();
    }
    return ProductFiles.find("classpath:processes/*/*.*")
        .filter(each -> file.name().startsWith(key(each)))
        .max(Comparator.comparingInt(each -> key(each).length()))
        .map(each -> folder(each) + "/examples/" + file.name())
        .orElse("processes/examples/" + file.name());
  }

  private static String key(Resource file) {
    return String.valueOf(file.getFilename()).replaceFirst("\\..*$", "");
  }

  private static String folder(Resource file) {
    try {
      return file.getURI().toString().replaceFirst(".*(processes/[^/]+)/[^/]+$", "$1");
    } catch (IOException e) {
      throw new UncheckedIOException("Where " + file.getFilename() + " is cannot be said.", e);
    }
  }
}
