package org.sala.operations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sala.people.Denied;
import org.sala.people.Person;
import org.sala.people.Provisioning;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** How Sala does at this moment, in one look: for administrators and for nobody else. */
@Component
class StateOfSala {

  private final HealthEndpoint health;
  private final Figures figures;
  private final ObjectProvider<BuildProperties> build;
  private final ObjectProvider<GitProperties> git;
  private final ApplicationContext application;

  StateOfSala(
      HealthEndpoint health,
      Figures figures,
      ObjectProvider<BuildProperties> build,
      ObjectProvider<GitProperties> git,
      ApplicationContext application) {
    this.health = health;
    this.figures = figures;
    this.build = build;
    this.git = git;
    this.application = application;
  }

  /** Whether a part does what it should. */
  record PartState(Part part, boolean up) {}

  /** One figure and how much. */
  record FigureState(Figure figure, long value) {}

  /**
   * All of it.
   *
   * @param version of the product; null where it runs from classes that no build made
   * @param commit its first seven letters; null where it was built outside of a repository
   * @param since when this node was started
   * @param figures empty where the database does not answer
   */
  record State(
      String version,
      String commit,
      Instant since,
      List<PartState> parts,
      List<FigureState> figures) {}

  /**
   * The state of this moment.
   *
   * @throws Denied unless an administrator asks
   */
  State seenBy(Person person) {
    if (!person.isIn(Provisioning.ADMINISTRATORS)) {
      throw new Denied("operations.state-not-for-you");
    }
    return new State(
        build.stream().map(BuildProperties::getVersion).findFirst().orElse(null),
        git.stream().map(GitProperties::getShortCommitId).findFirst().orElse(null),
        Instant.ofEpochMilli(application.getStartupDate()),
        parts(),
        figures.all().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(figure -> new FigureState(figure.getKey(), figure.getValue()))
            .toList());
  }

  private List<PartState> parts() {
    return ((CompositeHealth) health.health())
        .getComponents().entrySet().stream()
            .flatMap(
                component ->
                    Part.of(component.getKey()).stream()
                        .map(part -> new PartState(part, isUp(component.getValue().getStatus()))))
            .sorted(Comparator.comparing(PartState::part))
            .toList();
  }

  private static boolean isUp(Status status) {
    return Status.UP.equals(status);
  }
}
