package org.sala.servicelevel;

import java.time.LocalDate;
import java.util.Objects;
import org.sala.language.Bilingual;

/**
 * A public holiday of one day; a festival of three days is three holidays of the same name (R02).
 *
 * @param date the day in Cambodia, never null
 * @param name what it is called, never null
 */
public record Holiday(LocalDate date, Bilingual name) {

  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if the date or a name is null
   */
  public Holiday {
    Objects.requireNonNull(date, "A holiday needs a date.");
    Objects.requireNonNull(name, "A holiday needs a name.");
  }
}
