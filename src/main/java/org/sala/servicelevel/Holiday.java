package org.sala.servicelevel;

import java.time.LocalDate;
import java.util.Objects;
import org.sala.language.Bilingual;

/**
 * A public holiday of one day; a festival of three days is three holidays of the same name (R02).
 *
 * @param date the day in Cambodia, never null
 * @param nameEn its English name, never null
 * @param nameKm its Khmer name, never null
 */
public record Holiday(LocalDate date, String nameEn, String nameKm) {

  /**
   * Checks that nothing is missing.
   *
   * @throws NullPointerException if the date or a name is null
   */
  public Holiday {
    Objects.requireNonNull(date, "A holiday needs a date.");
    Objects.requireNonNull(nameEn, "A holiday needs an English name.");
    Objects.requireNonNull(nameKm, "A holiday needs a Khmer name.");
  }

  /** Its name in both languages. */
  public Bilingual name() {
    return new Bilingual(nameEn, nameKm);
  }
}
