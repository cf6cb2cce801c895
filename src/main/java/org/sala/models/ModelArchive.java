package org.sala.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sala.models.check.ElementTemplates;

/** Files of models in one archive, with the templates that Camunda Modeler offers beside them. */
final class ModelArchive {

  private ModelArchive() {}

  static byte[] zip(Collection<ModelFile> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files) {
        zip.putNextEntry(new ZipEntry(PlaceInArchive.of(file)));
        zip.write(file.content());
      }
      zip.putNextEntry(new ZipEntry(ElementTemplates.PATH));
      zip.write(ElementTemplates.json().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The archive of models cannot be written.", e);
    }
    return bytes.toByteArray();
  }
}
