package org.sala.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.sala.models.check.Finding;
import org.sala.models.check.ModelCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

  private final RepositoryService repository;
  private final ModelCheck check;

  ModelDeployment(RepositoryService repository, ModelCheck check) {
    this.repository = repository;
    this.check = check;
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
    tell();
  }

  // A set that the office's data no longer fit never stops the start; whoever runs Sala is told.
  private void tell() {
    check.ofThoseInForce().stream()
        .filter(Finding::blocks)
        .forEach(finding -> LOG.error("A model in force is wrong. {}", finding.text().en()));
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
