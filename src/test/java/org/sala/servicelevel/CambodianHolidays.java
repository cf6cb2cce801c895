package org.sala.servicelevel;

import java.time.LocalDate;
import java.util.List;
import org.sala.language.Bilingual;

/** The holidays that the tests of this package use, by their official names. */
final class CambodianHolidays {

  static final Holiday LABOUR_DAY =
      new Holiday(
          LocalDate.of(2026, 5, 1),
          new Bilingual("International Labour Day", "ទិវាពលកម្មអន្តរជាតិ"));
  static final Holiday VISAK_BOCHEA =
      new Holiday(
          LocalDate.of(2026, 5, 1), new Bilingual("Visak Bochea Day", "ពិធីបុណ្យវិសាខបូជា"));
  static final Holiday PLOUGHING =
      new Holiday(
          LocalDate.of(2026, 5, 5),
          new Bilingual("Royal Ploughing Ceremony", "ព្រះរាជពិធីច្រត់ព្រះនង្គ័ល"));

  static final List<Holiday> HOLIDAYS =
      List.of(
          newYear(14),
          newYear(15),
          newYear(16),
          LABOUR_DAY,
          VISAK_BOCHEA,
          PLOUGHING,
          pchumBen(9, 29),
          pchumBen(9, 30),
          pchumBen(10, 1));

  private CambodianHolidays() {}

  static Holiday newYear(int dayOfApril) {
    return new Holiday(
        LocalDate.of(2026, 4, dayOfApril),
        new Bilingual("Khmer New Year", "ពិធីបុណ្យចូលឆ្នាំថ្មីប្រពៃណីជាតិ"));
  }

  private static Holiday pchumBen(int month, int day) {
    return new Holiday(
        LocalDate.of(2027, month, day), new Bilingual("Pchum Ben", "ពិធីបុណ្យភ្ជុំបិណ្ឌ"));
  }
}
