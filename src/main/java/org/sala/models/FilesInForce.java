package org.sala.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The models, tables and forms that a new case goes by, as files, and the examples of them. */
@Component
class FilesInForce {

  private final RepositoryService repository;
  private final SystemAuthority system;
  private final ExampleSheets sheets;

  FilesInForce(@Lazy RepositoryService repository, SystemAuthority system, ExampleSheets sheets) {
    this.repository = repository;
    this.system = system;
    this.sheets = sheets;
  }

  /** All of them, by their names. */
  Map<String, ModelFile> all() {
    return system.get(this::read);
  }

  /**
   * Whether all of these are in force as they were to be; a sheet without a letter is not there.
   */
  boolean has(Collection<ChangedFile> files) {
    var present = all();
    return files.stream()
        .allMatch(
            file ->
                Arrays.equals(
                    likeIn(present, file.then()).map(ModelFile::content).orElse(new byte[0]),
                    file.after()));
  }

  /** The file in force that defines what this one defines, whatever its name. */
  static Optional<ModelFile> likeIn(Map<String, ModelFile> inForce, ModelFile file) {
    var same = inForce.get(file.name());
    if (same != null) {
      return Optional.of(same);
    }
    var ids = file.ids();
    return inForce.values().stream()
        .filter(each -> each.kind().equals(file.kind()))
        .filter(each -> each.ids().stream().anyMatch(ids::contains))
        .findFirst();
  }

  /** Files with others in place of those that define the same, whatever their names. */
  static List<ModelFile> with(Collection<ModelFile> files, Collection<ModelFile> others) {
    var all = new TreeMap<String, ModelFile>();
    files.forEach(file -> all.put(file.name(), file));
    for (var other : others) {
      likeIn(all, other).ifPresent(same -> all.remove(same.name()));
      all.put(other.name(), other);
    }
    return List.copyOf(all.values());
  }

  private Map<String, ModelFile> read() {
    var definitions =
        Stream.<Collection<? extends ResourceDefinition>>of(
                repository.createProcessDefinitionQuery().latestVersion().list(),
                repository.createDecisionDefinitionQuery().latestVersion().list())
            .flatMap(Collection::stream)
            .toList();
    var files = new TreeMap<String, ModelFile>();
    definitions.forEach(each -> put(files, each.getDeploymentId(), each.getResourceName()));
    deployments(definitions).forEach(id -> forms(id).forEach(name -> put(files, id, name)));
    files.putAll(sheets.all());
    return files;
  }

  // A form belongs to the deployment of its model; where two brought it, the later one counts.
  private List<String> deployments(List<? extends ResourceDefinition> definitions) {
    var ids = new LinkedHashMap<String, Deployment>();
    for (var definition : definitions) {
      ids.computeIfAbsent(
          definition.getDeploymentId(),
          id -> repository.createDeploymentQuery().deploymentId(id).singleResult());
    }
    return ids.values().stream()
        .sorted(Comparator.comparing(Deployment::getDeploymentTime))
        .map(Deployment::getId)
        .toList();
  }

  private List<String> forms(String deployment) {
    return repository.getDeploymentResourceNames(deployment).stream()
        .filter(name -> new ModelFile(name, new byte[0]).is(FileKind.FORM))
        .toList();
  }

  private void put(Map<String, ModelFile> files, String deployment, String name) {
    try (var content = repository.getResourceAsStream(deployment, name)) {
      files.put(name, new ModelFile(name, content.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + name + " in force cannot be read.", e);
    }
  }
}
