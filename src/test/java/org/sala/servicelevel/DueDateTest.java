package org.sala.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sala.servicelevel.CambodianHolidays.HOLIDAYS;
import static org.sala.servicelevel.CambodianHolidays.LABOUR_DAY;
import static org.sala.servicelevel.CambodianHolidays.PLOUGHING;
import static org.sala.servicelevel.CambodianHolidays.VISAK_BOCHEA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sala.language.Bilingual;

class DueDateTest {

  private static final LocalDate THIRD_OF_APRIL = LocalDate.of(2026, 4, 3);

  private final WorkingCalendar calendar =
      new WorkingCalendar(new OfficeHours(LocalTime.of(7, 30), LocalTime.of(17, 30)), HOLIDAYS);

  @Test
  void anExplanationNamesDaysHolidaysAndPauses() {
    DueDate due =
        calendar.dueAfter(
            Instant.parse("2026-04-03T09:00:00+07:00"),
            10,
            List.of(
                new Pause(
                    Instant.parse("2026-04-07T10:00:00+07:00"),
                    Instant.parse("2026-04-20T15:00:00+07:00"))));

    assertThat(due.explanation().en())
        .isEqualTo(
            "10 working days from 3 April 2026; skipped 14-16 April 2026 Khmer New Year;"
                + " paused 6 working days waiting for the requester");
    assertThat(due.explanation().km())
        .isEqualTo(
            "១០ ថ្ងៃធ្វើការ គិតចាប់ពីថ្ងៃទី៣ ខែមេសា ឆ្នាំ២០២៦;"
                + " មិនគិតថ្ងៃទី១៤-១៦ ខែមេសា ឆ្នាំ២០២៦ ពិធីបុណ្យចូលឆ្នាំថ្មីប្រពៃណីជាតិ;"
                + " ផ្អាក ៦ ថ្ងៃធ្វើការ រង់ចាំអ្នកស្នើសុំ");
  }

  @Test
  void anExplanationWithoutHolidaysAndPausesIsShort() {
    DueDate due = due(1, List.of(), 0);

    assertThat(due.explanation().en()).isEqualTo("1 working day from 3 April 2026");
    assertThat(due.explanation().km()).isEqualTo("១ ថ្ងៃធ្វើការ គិតចាប់ពីថ្ងៃទី៣ ខែមេសា ឆ្នាំ២០២៦");
  }

  @Test
  void differentHolidaysAreListedOneByOne() {
    DueDate due = due(20, List.of(LABOUR_DAY, VISAK_BOCHEA, PLOUGHING), 1);

    assertThat(due.explanation().en())
        .isEqualTo(
            "20 working days from 3 April 2026; skipped 1 May 2026 International Labour Day,"
                + " 1 May 2026 Visak Bochea Day, 5 May 2026 Royal Ploughing Ceremony;"
                + " paused 1 working day waiting for the requester");
    assertThat(due.explanation().km())
        .contains("មិនគិតថ្ងៃទី១ ខែឧសភា ឆ្នាំ២០២៦ ទិវាពលកម្មអន្តរជាតិ, ថ្ងៃទី១ ខែឧសភា");
  }

  @Test
  void aFestivalAcrossTwoMonthsIsOneRange() {
    DueDate due = due(5, HOLIDAYS.subList(6, 9), 0);

    assertThat(due.explanation().en()).endsWith("skipped 29 September - 1 October 2027 Pchum Ben");
    assertThat(due.explanation().km())
        .endsWith("មិនគិតថ្ងៃទី២៩ ខែកញ្ញា ដល់ថ្ងៃទី១ ខែតុលា ឆ្នាំ២០២៧ ពិធីបុណ្យភ្ជុំបិណ្ឌ");
  }

  @Test
  void aFestivalAcrossTwoYearsIsOneRange() {
    DueDate due =
        due(
            5,
            List.of(
                new Holiday(LocalDate.of(2026, 12, 31), new Bilingual("New Year", "ចូលឆ្នាំសកល")),
                new Holiday(LocalDate.of(2027, 1, 1), new Bilingual("New Year", "ចូលឆ្នាំសកល"))),
            0);

    assertThat(due.explanation().en()).endsWith("31 December 2026 - 1 January 2027 New Year");
    assertThat(due.explanation().km())
        .endsWith("ថ្ងៃទី៣១ ខែធ្នូ ឆ្នាំ២០២៦ ដល់ថ្ងៃទី១ ខែមករា ឆ្នាំ២០២៧ ចូលឆ្នាំសកល");
  }

  @Test
  void daysOfOneFestivalThatDoNotFollowEachOtherAreTwoRanges() {
    DueDate due = due(5, List.of(CambodianHolidays.newYear(14), CambodianHolidays.newYear(16)), 0);

    assertThat(due.explanation().en())
        .endsWith("skipped 14 April 2026 Khmer New Year, 16 April 2026 Khmer New Year");
  }

  @Test
  void twoFestivalsThatShareTheirDaysStayTwoRanges() {
    DueDate due =
        due(
            5,
            List.of(
                CambodianHolidays.newYear(14),
                new Holiday(LocalDate.of(2026, 4, 14), new Bilingual("Election", "ការបោះឆ្នោត")),
                CambodianHolidays.newYear(15),
                new Holiday(LocalDate.of(2026, 4, 15), new Bilingual("Election", "ការបោះឆ្នោត"))),
            0);

    assertThat(due.explanation().en())
        .endsWith("skipped 14-15 April 2026 Khmer New Year, 14-15 April 2026 Election");
  }

  private static DueDate due(int workingDays, List<Holiday> skipped, int pausedDays) {
    return new DueDate(Instant.EPOCH, THIRD_OF_APRIL, workingDays, skipped, pausedDays);
  }
}
