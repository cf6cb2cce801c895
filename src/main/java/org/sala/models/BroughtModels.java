package org.sala.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files as the last version of Sala brought them: what the office's changes began from. */
@Repository
class BroughtModels {

  private static final String PRODUCT = "product";

  private final JdbcClient jdbc;
  private final RepositoryService repository;
  private final SystemAuthority system;

  BroughtModels(JdbcClient jdbc, @Lazy RepositoryService repository, SystemAuthority system) {
    this.jdbc = jdbc;
    this.repository = repository;
    this.system = system;
  }

  /** The files by their names. */
  Map<String, byte[]> all() {
    var brought = new HashMap<String, byte[]>();
    jdbc.sql("select name, content from product_model")
        .query(
            row -> {
              brought.put(row.getString(1), row.getBytes(2));
            });
    return brought.isEmpty() ? system.get(this::ofFormerVersions) : brought;
  }

  void keep(Collection<ModelFile> files) {
    files.forEach(
        file ->
            jdbc.sql(
                    """
                    insert into product_model (name, content) values (?, ?)
                    on conflict (name) do update set content = excluded.content
                    """)
                .params(file.name(), file.content())
                .update());
  }

  // Before they were kept apart, a start deployed them all, and nothing else, under this source.
  private Map<String, byte[]> ofFormerVersions() {
    var found = new HashMap<String, byte[]>();
    for (var deployment :
        repository
            .createDeploymentQuery()
            .deploymentSource(PRODUCT)
            .orderByDeploymentTime()
            .asc()
            .list()) {
      for (var name : repository.getDeploymentResourceNames(deployment.getId())) {
        try (var content = repository.getResourceAsStream(deployment.getId(), name)) {
          found.put(name, content.readAllBytes());
        } catch (IOException e) {
          throw new UncheckedIOException("The file " + name + " cannot be read.", e);
        }
      }
    }
    return found;
  }
}
