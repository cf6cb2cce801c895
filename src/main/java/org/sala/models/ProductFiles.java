package org.sala.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models, tables, forms and examples that come with this version of Sala. */
final class ProductFiles {

  private ProductFiles() {}

  static List<ModelFile> all() {
    return Stream.of(
            "classpath:processes/*/*.*",
            "classpath:forms/*/*.form",
            "classpath:processes/*/examples/*.csv")
        .flatMap(ProductFiles::find)
        .map(ProductFiles::read)
        .filter(file -> file.kind().isPresent())
        .toList();
  }

  /** Those, with others in place of what defines the same, or beside them. */
  static List<ModelFile> with(Map<String, byte[]> instead) {
    var others =
        instead.entrySet().stream()
            .map(file -> new ModelFile(file.getKey(), file.getValue()))
            .filter(file -> file.kind().isPresent())
            .toList();
    return FilesInForce.with(all(), others);
  }

  private static ModelFile read(Resource file) {
    try (var content = file.getInputStream()) {
      return new ModelFile(file.getFilename(), content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The model " + file.getFilename() + " cannot be read.", e);
    }
  }

  static Stream<Resource> find(String pattern) {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException("The models at " + pattern + " cannot be listed.", e);
    }
  }
}
