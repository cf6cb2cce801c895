package org.sala;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import org.sala.data.UsableData;
import org.sala.language.Days;
import org.sala.office.AllowedSettings;
import org.sala.office.MistypedNames;
import org.sala.office.OfficeSettings;
import org.sala.office.SettingNames;
import org.sala.office.SettingsProblem;
import org.sala.trial.TrialSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks through the settings before anything starts: before the database is touched, and before a
 * number is given that cannot be taken back. What a setting may be stands at the record that has it
 * ({@link org.sala.office.AllowedValue}); here is only what concerns several, or no setting at all.
 */
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /**
   * Checks them all and tells everything at once.
   *
   * @throws SettingsProblem with a sentence for each setting that is missing or wrong
   */
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var sentences = new ArrayList<>(MistypedNames.in(environment));
    sentences.addAll(
        AllowedSettings.problems(environment, OfficeSettings.isDemonstration(environment)));
    if (OfficeSettings.hasNoPlaces(environment)) {
      sentences.add(SettingNames.of(OfficeSettings.GAZETTEER).missing());
    }
    if (sentences.isEmpty()) {
      var office = OfficeSettings.of(environment);
      sentences.addAll(UsableData.problems(office));
      zone(office).ifPresent(sentences::add);
      var isTrial = TrialSettings.of(environment).isTrial();
      data(office, isTrial).ifPresent(sentences::add);
      server(environment, office, isTrial).ifPresent(sentences::add);
    }
    if (!sentences.isEmpty()) {
      throw new SettingsProblem(sentences);
    }
  }

  // Timers, task dates and the engine's tables follow the zone of the process, unlike our own.
  private static Optional<String> zone(OfficeSettings office) {
    var zone = ZoneId.systemDefault();
    if (office.isDemonstration() || zone.getRules().equals(Days.ZONE.getRules())) {
      return Optional.empty();
    }
    return Optional.of(
        "The time zone of this process is %s. Allowed is %s: start Java with -Duser.timezone=%s."
            .formatted(zone, Days.ZONE, Days.ZONE));
  }

  // Its people and requests are those of Kampong Chhnang, and so are its units and categories.
  private static Optional<String> data(OfficeSettings office, boolean isTrial) {
    return office.data() == null || !office.isDemonstration() || isTrial
        ? Optional.empty()
        : Optional.of(
            "%s (%s) is '%s', but the demonstration has units and places of its own. Allowed is a folder beside a database of the office, spring.datasource.url (SPRING_DATASOURCE_URL)."
                .formatted(
                    OfficeSettings.DATA,
                    OfficeSettings.variable(OfficeSettings.DATA),
                    office.data()));
  }

  private static Optional<String> server(
      ConfigurableEnvironment environment, OfficeSettings office, boolean isTrial) {
    var server = Binder.get(environment).bindOrCreate("server", ServerSettings.class);
    if (!office.isDemonstration()) {
      return Optional.ofNullable(server.problem());
    }
    // A second start of the demonstration is told by its folder, with the address of the first.
    return server.address().isLoopbackAddress() || isTrial
        ? Optional.empty()
        : Optional.of(
            "server.address (SERVER_ADDRESS) is '%s'. The demonstration has well-known passwords: allowed is 127.0.0.1, or set spring.datasource.url (SPRING_DATASOURCE_URL) to serve others."
                .formatted(server.address().getHostAddress()));
  }
}
