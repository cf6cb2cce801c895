package org.sala.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.sala.casefile.FormWords;
import org.sala.casefile.UnsentWords;
import org.sala.language.Bilingual;
import org.sala.language.Wording;
import org.sala.models.check.LawFile;
import org.sala.models.check.Obstacles;
import org.sala.models.check.ObstaclesOnward;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Why a case stays on its version: it would pass over something, it does not have what the newer
 * version reads, or words that somebody typed would be gone.
 */
@Component
class WhyStaying {

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final TaskService tasks;
  private final UnsentWords unsent;
  private final ObstaclesOnward obstacles;

  WhyStaying(
      @Lazy RuntimeService runtime,
      @Lazy RepositoryService repository,
      @Lazy TaskService tasks,
      UnsentWords unsent,
      ObstaclesOnward obstacles) {
    this.runtime = runtime;
    this.repository = repository;
    this.tasks = tasks;
    this.unsent = unsent;
    this.obstacles = obstacles;
  }

  /** The reasons of the cases that run on one version and would go on by another. */
  Reasons between(ProcessDefinition from, ProcessDefinition to) {
    var file =
        new LawFile(
            from.getResourceName(), content(from.getDeploymentId(), from.getResourceName()));
    return new Reasons(to, obstacles.of(from.getKey(), file));
  }

  /** Reasons, case by case. */
  final class Reasons {

    private final ProcessDefinition to;
    private final Obstacles ahead;
    private final Map<String, Set<String>> questions = new java.util.HashMap<>();

    private Reasons(ProcessDefinition to, Obstacles ahead) {
      this.to = to;
      this.ahead = ahead;
    }

    /** Why this one stays, or nothing. */
    Optional<Bilingual> of(ProcessInstance instance) {
      return ahead
          .obstacle(steps(instance.getId()), runtime.getVariables(instance.getId()).keySet())
          .or(() -> words(instance.getId()));
    }

    private Optional<Bilingual> words(String instance) {
      return tasks.createTaskQuery().processInstanceId(instance).list().stream()
          .flatMap(task -> lost(task).stream())
          .findFirst();
    }

    private Optional<Bilingual> lost(Task task) {
      var asked = questions.computeIfAbsent(task.getTaskDefinitionKey(), this::asked);
      var gone =
          unsent.questions(task.getId()).stream().filter(key -> !asked.contains(key)).toList();
      return gone.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Wording.of(
                  "models.move.words-would-be-lost",
                  FormWords.both(task.getName()),
                  String.join(", ", gone)));
    }

    private Set<String> asked(String step) {
      var model =
          new ModelFile(to.getResourceName(), content(to.getDeploymentId(), to.getResourceName()));
      var form = model.formOf(step);
      return repository.getDeploymentResourceNames(to.getDeploymentId()).stream()
          .filter(name -> name.endsWith(".form"))
          .map(name -> new ModelFile(name, content(to.getDeploymentId(), name)))
          .filter(file -> file.ids().contains(form))
          .findFirst()
          .map(ModelFile::questions)
          .orElse(Set.of());
    }
  }

  private Set<String> steps(String instance) {
    var steps = new HashSet<String>();
    collect(runtime.getActivityInstance(instance), steps);
    return steps;
  }

  private static void collect(ActivityInstance at, Set<String> steps) {
    if (at.getChildActivityInstances().length == 0) {
      steps.add(at.getActivityId());
    }
    Stream.of(at.getChildActivityInstances()).forEach(each -> collect(each, steps));
    Stream.of(at.getChildTransitionInstances()).forEach(each -> steps.add(each.getActivityId()));
  }

  private byte[] content(String deployment, String name) {
    try (var content = repository.getResourceAsStream(deployment, name)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
