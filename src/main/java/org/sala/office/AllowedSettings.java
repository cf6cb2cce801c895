package org.sala.office;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/** Holds all settings against what is allowed for them, before anybody uses one. */
public final class AllowedSettings {

  // Compose hands on what was left out as an empty text.
  private static final Set<Class<?>> MAY_BE_EMPTY = Set.of(String.class, Path.class);

  private final Environment environment;
  private final Binder binder;
  private final boolean isDemonstration;

  private AllowedSettings(Environment environment, boolean isDemonstration) {
    this.environment = environment;
    this.binder = Binder.get(environment);
    this.isDemonstration = isDemonstration;
  }

  /**
   * A sentence for each setting that is missing or wrong, and where none is, for those that do not
   * go together.
   *
   * @param isDemonstration whether an office need not say who it is
   */
  public static List<String> problems(Environment environment, boolean isDemonstration) {
    var check = new AllowedSettings(environment, isDemonstration);
    var each =
        SettingNames.ALL.stream().flatMap(setting -> check.problem(setting).stream()).toList();
    return each.isEmpty() ? check.together() : each;
  }

  private Optional<String> problem(KnownSetting setting) {
    try {
      var found = environment.getProperty(setting.name());
      if (setting.allowed().needed() && !isDemonstration && (found == null || found.isBlank())) {
        return Optional.of(setting.missing());
      }
      if (found != null && found.isBlank()) {
        return MAY_BE_EMPTY.contains(setting.value().getType().resolve(Object.class))
            ? Optional.empty()
            : Optional.of(setting.wrong(found));
      }
      var value = binder.bind(setting.name(), setting.value());
      return !value.isBound() || setting.allows(value.get())
          ? Optional.empty()
          : Optional.of(setting.wrong(found == null ? value.get().toString() : found));
    } catch (BindException | IllegalArgumentException e) {
      return Optional.of(setting.wrong(written(setting)));
    }
  }

  // What cannot be bound may be a ${...} that names nothing; that is told as it was written.
  private String written(KnownSetting setting) {
    try {
      return String.valueOf(environment.getProperty(setting.name()));
    } catch (IllegalArgumentException e) {
      return "${...} of something that is not set";
    }
  }

  private List<String> together() {
    var sentences = new ArrayList<String>();
    for (var group : SettingNames.RECORDS) {
      try {
        binder.bindOrCreate(group.getKey(), group.getValue());
      } catch (BindException e) {
        sentences.add(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
      }
    }
    return sentences;
  }
}
