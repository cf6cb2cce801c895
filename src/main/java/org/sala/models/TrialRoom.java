package org.sala.models;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.office.OfficeSettings;
import org.sala.people.Staff;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * The one trial room of this node: a Sala of its own in which a change is tried with invented
 * people and requests before anybody agrees to it. It ends with this Sala at the latest.
 */
@Component
@EnableConfigurationProperties(TrialRoomSettings.class)
class TrialRoom {

  private static final String POSTGRES = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

  private final FilesInForce inForce;
  private final ModelChanges changes;
  private final TrialRoomSettings settings;
  private final Environment environment;
  private final Staff staff;
  private Open open;

  TrialRoom(
      FilesInForce inForce,
      ModelChanges changes,
      TrialRoomSettings settings,
      Environment environment,
      Staff staff) {
    this.inForce = inForce;
    this.changes = changes;
    this.settings = settings;
    this.environment = environment;
    this.staff = staff;
  }

  private record Open(TrialProcess process, Long change, String startedBy) {}

  /** How it stands. */
  synchronized TrialStanding standing() {
    if (open == null) {
      var canBe = ClassUtils.isPresent(POSTGRES, null);
      return TrialStanding.of(canBe ? TrialState.NONE : TrialState.UNAVAILABLE);
    }
    return new TrialStanding(
        open.process().state(),
        open.change(),
        staff.nameOf(open.startedBy()),
        settings.address(open.process().port()),
        open.process().password());
  }

  /**
   * Begins it with the models in force and the files of a change in their place.
   *
   * @param change null for the models in force
   * @throws Refusal if there is one already, or none can be
   */
  synchronized void begin(Long change, String by) {
    switch (standing().state()) {
      case UNAVAILABLE -> throw new Refusal(Wording.of("models.trial.unavailable"));
      case STARTING, READY ->
          throw new Refusal(
              Wording.of("models.trial.there-is-one", staff.nameOf(open.startedBy())));
      default -> open = new Open(launched(change), change, by);
    }
  }

  private TrialProcess launched(Long change) {
    try {
      return TrialLaunch.start(files(change), office(), settings.port());
    } catch (IOException e) {
      throw new UncheckedIOException("A trial room could not be begun.", e);
    }
  }

  /** Ends it; nothing of it stays. */
  @PreDestroy
  synchronized void end() {
    if (open != null) {
      open.process().stop();
      open = null;
    }
  }

  /** All files that are in force in the room. */
  Collection<ModelFile> files(Long change) {
    var present = inForce.all().values();
    if (change == null) {
      return present;
    }
    var changed = changes.find(change).orElseThrow(ChangeReading::notFound);
    return FilesInForce.with(
        present, changes.files(changed.id()).stream().map(ChangedFile::then).toList());
  }

  private Map<String, String> office() {
    var office = OfficeSettings.of(environment);
    var variables = new HashMap<String, String>();
    variables.put(OfficeSettings.PROVINCE, office.province());
    variables.put(OfficeSettings.GAZETTEER, Objects.toString(office.gazetteer(), ""));
    variables.put(OfficeSettings.DATA, Objects.toString(office.data(), ""));
    for (var setting :
        new String[] {"server.address", "sala.office-hours.opens", "sala.office-hours.closes"}) {
      variables.put(setting, environment.getProperty(setting, ""));
    }
    var written = new HashMap<String, String>();
    variables.forEach(
        (setting, value) -> {
          if (!value.isEmpty()) {
            written.put(OfficeSettings.variable(setting), value);
          }
        });
    return written;
  }
}
