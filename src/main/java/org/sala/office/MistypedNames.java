package org.sala.office;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sala.language.NearestName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/** Finds names that say they are settings of Sala's and are none, so that none is passed over. */
public final class MistypedNames {

  private MistypedNames() {}

  /** A sentence for each, with the nearest right one. */
  public static List<String> in(ConfigurableEnvironment environment) {
    Set<String> sentences = new TreeSet<>();
    environment.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
        .filter(name -> name.startsWith("sala.") || name.startsWith("SALA_"))
        .forEach(name -> nearest(name).ifPresent(right -> sentences.add(sentence(name, right))));
    return List.copyOf(sentences);
  }

  private static String sentence(String name, KnownSetting right) {
    return "There is no setting %s. Did you mean %s (in the environment %s)? docker/SETTINGS.md has all."
        .formatted(name, right.name(), right.variable());
  }

  private static Optional<KnownSetting> nearest(String name) {
    var letters = letters(name);
    if (SettingNames.ALL.stream().anyMatch(right -> letters(right.name()).equals(letters))) {
      return Optional.empty();
    }
    return SettingNames.ALL.stream()
        .filter(right -> right.name().startsWith("sala."))
        .min(Comparator.comparingInt(right -> NearestName.slips(letters, letters(right.name()))));
  }

  // SALA_OFFICEHOURS_OPENS, SALA_OFFICE_HOURS_OPENS and sala.office-hours.opens are one setting.
  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
