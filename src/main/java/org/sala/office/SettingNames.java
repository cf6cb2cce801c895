package org.sala.office;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Every setting of Sala's own, so that a mistyped name is told and not passed over. */
public final class SettingNames {

  /** All there are; a test holds the list against the code. */
  static final List<String> ALL =
      List.of(
          OfficeSettings.OFFICE,
          OfficeSettings.PROVINCE,
          OfficeSettings.GAZETTEER,
          "sala.office-hours.opens",
          "sala.office-hours.closes",
          "sala.admin.id",
          "sala.admin.password",
          "sala.audit.anchor-folder",
          "sala.audit.verify",
          "sala.demonstration.requests",
          "sala.embedded-database.directory",
          "sala.embedded-database.timeout",
          "sala.minutes.file-size",
          "sala.minutes.unpacked-size",
          "sala.minutes.rows",
          "sala.minutes.columns",
          "sala.minutes.cell-length",
          "sala.models.approval",
          "sala.notice.lead-days",
          "sala.paper.emblem",
          "sala.paper.address",
          "sala.paper.address-in-english",
          "sala.paper.phone",
          "sala.paper.fonts",
          "sala.rehearsal.walks",
          "sala.trial.files",
          "sala.trial.owner",
          "sala.trial.password",
          "sala.trial.port",
          "sala.trial.url");

  private static final int SLIPS = 2;

  private SettingNames() {}

  /**
   * A sentence for each name that looks like a mistyped one of ours. Names that resemble none may
   * be anybody's.
   */
  public static List<String> misspelt(ConfigurableEnvironment environment) {
    Set<String> sentences = new TreeSet<>();
    environment.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
        .filter(name -> name.startsWith("sala.") || name.startsWith("SALA_"))
        .forEach(name -> nearest(name).ifPresent(right -> sentences.add(sentence(name, right))));
    return List.copyOf(sentences);
  }

  private static String sentence(String name, String right) {
    return "There is no setting %s. Did you mean %s (in the environment %s)?"
        .formatted(name, right, OfficeSettings.variable(right));
  }

  private static Optional<String> nearest(String name) {
    var letters = letters(name);
    if (ALL.stream().anyMatch(right -> letters(right).equals(letters))) {
      return Optional.empty();
    }
    return ALL.stream()
        .filter(right -> slips(letters, letters(right)) <= SLIPS)
        .min((a, b) -> slips(letters, letters(a)) - slips(letters, letters(b)));
  }

  // SALA_OFFICEHOURS_OPENS, SALA_OFFICE_HOURS_OPENS and sala.office-hours.opens are one setting.
  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  @SuppressWarnings("deprecation") // the one that is not deprecated is in another library
  private static int slips(String one, String other) {
    return StringUtils.getLevenshteinDistance(one, other);
  }
}
