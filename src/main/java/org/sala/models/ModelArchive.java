package org.sala.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of models in one archive. */
final class ModelArchive {

  private ModelArchive() {}

  static byte[] zip(Collection<ModelFile> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files) {
        var entry = new ZipEntry(file.name());
        entry.setTime(0); // the same files make the same archive
        zip.putNextEntry(entry);
        zip.write(file.content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The archive of models cannot be written.", e);
    }
    return bytes.toByteArray();
  }
}
