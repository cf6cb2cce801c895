package org.sala.office;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.convert.ApplicationConversionService;

/**
 * One setting of Sala, and what is allowed for it.
 *
 * @param name as in a file of settings, for example {@code sala.office-hours.opens}
 * @param value its type, as the record says it
 * @param purpose what it is for
 * @param otherwise what holds where it is left out; null if nothing does
 * @param allowed what it may be
 */
public record KnownSetting(
    String name, Bindable<?> value, String purpose, String otherwise, AllowedValue allowed) {

  /** The environment variable that is the same setting. */
  public String variable() {
    return OfficeSettings.variable(name);
  }

  /** The words of what is allowed. */
  public String words() {
    return allowed.value().replace("{from}", allowed.from()).replace("{to}", allowed.to());
  }

  /** The sentence for a setting that an office has to make and did not. */
  public String missing() {
    return "%s (%s) is not set. Allowed is %s.".formatted(name, variable(), words());
  }

  /**
   * The sentence for a value that is not allowed.
   *
   * @param found as it was written; of a secret it does not come into the sentence
   */
  public String wrong(String found) {
    return sentence(shown(found));
  }

  /**
   * The sentence for a value that would be allowed, were it not for what is there.
   *
   * @param why goes on after what was found
   */
  public String wrong(String found, String why) {
    return sentence(shown(found) + ", " + why);
  }

  private String sentence(String found) {
    return "%s (%s) is %s. Allowed is %s.".formatted(name, variable(), found, words());
  }

  /** Whether nothing may be told of what was found. */
  boolean isSecret() {
    return Stream.of("password", "token", "key", "secret").anyMatch(name::endsWith);
  }

  private String shown(String found) {
    return isSecret()
        ? "something else, which is not told here"
        : "'" + withoutSecrets(found) + "'";
  }

  /** An address without what stands before its host or behind its question mark: passwords do. */
  public static String withoutSecrets(String address) {
    return address.replaceFirst("//[^/@]*@", "//...@").replaceFirst("(?s)\\?.*", "?...");
  }

  /** Whether a value of the right type is allowed. */
  boolean allows(Object value) {
    return isWithin(value, allowed.from(), 1)
        && isWithin(value, allowed.to(), -1)
        && (allowed.pattern().isEmpty() || Pattern.matches(allowed.pattern(), value.toString()))
        && (!(value instanceof Path path) || allowed.path().isAt(path));
  }

  @SuppressWarnings("unchecked") // both are of the type of the setting
  private static boolean isWithin(Object value, String bound, int side) {
    if (bound.isEmpty()) {
      return true;
    }
    var limit = ApplicationConversionService.getSharedInstance().convert(bound, value.getClass());
    return side * ((Comparable<Object>) value).compareTo(limit) >= 0;
  }
}
