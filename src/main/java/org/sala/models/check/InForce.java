package org.sala.models.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.sala.engine.SystemAuthority;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The models that are in force: of each process and table the latest, with what came with it. */
@Component
class InForce {

  private final RepositoryService repository;
  private final SystemAuthority system;

  InForce(@Lazy RepositoryService repository, SystemAuthority system) {
    this.repository = repository;
    this.system = system;
  }

  /** The files in force, those together that were deployed together. */
  List<List<LawFile>> files() {
    return system.get(this::read);
  }

  private List<List<LawFile>> read() {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .list()
        .forEach(each -> note(names, each.getDeploymentId(), each.getResourceName()));
    repository
        .createDecisionDefinitionQuery()
        .latestVersion()
        .list()
        .forEach(each -> note(names, each.getDeploymentId(), each.getResourceName()));
    var all = new ArrayList<List<LawFile>>();
    names.forEach((deployment, some) -> all.add(files(deployment, some)));
    return all;
  }

  private static void note(Map<String, Set<String>> names, String deployment, String resource) {
    names.computeIfAbsent(deployment, key -> new LinkedHashSet<>()).add(resource);
  }

  private List<LawFile> files(String deployment, Set<String> names) {
    var wanted = new LinkedHashSet<>(names);
    repository.getDeploymentResourceNames(deployment).stream()
        .filter(name -> name.endsWith(".form"))
        .forEach(wanted::add);
    return wanted.stream().map(name -> file(deployment, name)).toList();
  }

  private LawFile file(String deployment, String name) {
    try (var content = repository.getResourceAsStream(deployment, name)) {
      return new LawFile(name, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The model " + name + " cannot be read.", e);
    }
  }
}
