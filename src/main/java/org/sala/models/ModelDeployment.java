package org.sala.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms that come with the product, in one deployment under flat names, so
 * that each model finds its forms. Unchanged files make no new version.
 */
@Component
public class ModelDeployment {

  private static final String NAME = "sala-models";

  private final RepositoryService repository;

  ModelDeployment(RepositoryService repository) {
    this.repository = repository;
  }

  /** Deploys what changed since the last start. */
  public void deploy() {
    var deployment =
        repository.createDeployment().name(NAME).source("product").enableDuplicateFiltering(false);
    for (var file : files()) {
      try (var content = file.getInputStream()) {
        deployment.addInputStream(file.getFilename(), content);
      } catch (IOException e) {
        throw new UncheckedIOException("The model " + file.getFilename() + " cannot be read.", e);
      }
    }
    deployment.deploy();
  }

  private static List<Resource> files() {
    return Stream.of("classpath:processes/*/*.*", "classpath:forms/*/*.form")
        .flatMap(ModelDeployment::find)
        .toList();
  }

  private static Stream<Resource> find(String pattern) {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException("The models at " + pattern + " cannot be listed.", e);
    }
  }
}
