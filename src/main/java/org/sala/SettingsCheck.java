package org.sala;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sala.data.KnownPlaces;
import org.sala.language.Days;
import org.sala.office.OfficeSettings;
import org.sala.office.SettingNames;
import org.sala.office.SettingsProblem;
import org.sala.servicelevel.OfficeHours;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks through the settings before anything starts: before the database is touched, and before a
 * number is given that cannot be taken back.
 */
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,5}");
  private static final String APPROVAL = "sala.models.approval";
  private static final String TRIAL_PORT = "sala.trial.port";
  private static final Pattern PORT = Pattern.compile("0|[1-9]\\d{3,4}");
  private static final int LAST_PORT = 65_535;
  private static final List<String> HOURS =
      List.of("sala.office-hours.opens", "sala.office-hours.closes");

  /**
   * Checks them all and tells everything at once.
   *
   * @throws SettingsProblem with a sentence for each setting that is missing or wrong
   */
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    var office = OfficeSettings.of(environment);
    var sentences = new ArrayList<>(SettingNames.misspelt(environment));
    letters(office).ifPresent(sentences::add);
    sentences.addAll(places(office));
    sentences.addAll(hours(environment, office));
    zone(office).ifPresent(sentences::add);
    approval(environment).ifPresent(sentences::add);
    trialPort(environment).ifPresent(sentences::add);
    if (!sentences.isEmpty()) {
      throw new SettingsProblem(sentences);
    }
  }

  private static Optional<String> letters(OfficeSettings office) {
    var allowed = "two to five capital Latin letters, with which every number begins: KPC";
    if (office.office() == null) {
      return Optional.of(missing(OfficeSettings.OFFICE, allowed));
    }
    return LETTERS.matcher(office.office()).matches()
        ? Optional.empty()
        : Optional.of(wrong(OfficeSettings.OFFICE, office.office(), allowed));
  }

  private static List<String> places(OfficeSettings office) {
    var sentences = new ArrayList<String>();
    if (office.province() == null) {
      sentences.add(
          missing(OfficeSettings.PROVINCE, "the code of a province in the gazetteer: 04"));
    }
    if (office.gazetteer() == null && !office.isDemonstration()) {
      sentences.add(
          missing(
              OfficeSettings.GAZETTEER,
              "a CSV file with the districts, communes and villages of the province"));
      return sentences;
    }
    try {
      Optional.ofNullable(KnownPlaces.problemOf(office)).ifPresent(sentences::add);
    } catch (SettingsProblem e) {
      sentences.add(e.getMessage());
    }
    return sentences;
  }

  private static List<String> hours(ConfigurableEnvironment environment, OfficeSettings office) {
    var sentences = new ArrayList<String>();
    for (var setting : HOURS) {
      var found = environment.getProperty(setting, "");
      if (found.isBlank() ? !office.isDemonstration() : !isTime(found)) {
        var allowed = "a time of the day in four digits: 07:30";
        sentences.add(found.isBlank() ? missing(setting, allowed) : wrong(setting, found, allowed));
      }
    }
    if (sentences.isEmpty()) {
      try {
        Binder.get(environment).bindOrCreate("sala.office-hours", OfficeHours.class);
      } catch (BindException e) {
        sentences.add(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
      }
    }
    return sentences;
  }

  private static Optional<String> approval(ConfigurableEnvironment environment) {
    var found = environment.getProperty(APPROVAL, "SECOND_PERSON");
    return List.of("SECOND_PERSON", "ALONE").contains(found)
        ? Optional.empty()
        : Optional.of(
            wrong(
                APPROVAL,
                found,
                "SECOND_PERSON, or ALONE where a single process owner agrees to the own changes"));
  }

  private static Optional<String> trialPort(ConfigurableEnvironment environment) {
    var found = environment.getProperty(TRIAL_PORT, "0");
    return PORT.matcher(found).matches() && Integer.parseInt(found) <= LAST_PORT
        ? Optional.empty()
        : Optional.of(
            wrong(TRIAL_PORT, found, "a port from 1024 to 65535, or 0 for any that is free"));
  }

  private static boolean isTime(String text) {
    try {
      LocalTime.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
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

  private static String missing(String setting, String allowed) {
    return "%s (%s) is not set. Allowed is %s."
        .formatted(setting, OfficeSettings.variable(setting), allowed);
  }

  private static String wrong(String setting, String found, String allowed) {
    return "%s (%s) is '%s'. Allowed is %s."
        .formatted(setting, OfficeSettings.variable(setting), found, allowed);
  }
}
