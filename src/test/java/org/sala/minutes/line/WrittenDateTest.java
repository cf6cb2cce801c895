package org.sala.minutes.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sala.language.Days;

@DisplayName("A date as people write it")
class WrittenDateTest {

  private static final LocalDate NEAR = LocalDate.of(2026, 11, 26);

  @ParameterizedTest(name = "{0} is {1}")
  @DisplayName("is read, with its time of day")
  @CsvSource(
      delimiter = '|',
      value = {
        "26/11/2026 | 2026-11-26T00:00",
        "26-11-2026 | 2026-11-26T00:00",
        "26.11.2026 | 2026-11-26T00:00",
        "26 11 2026 | 2026-11-26T00:00",
        "26/ 11/ 2026 | 2026-11-26T00:00",
        "26/11/26 | 2026-11-26T00:00",
        "26.11.26 | 2026-11-26T00:00",
        "11/26/2026 | 2026-11-26T00:00",
        "1/2/2026 | 2026-02-01T00:00",
        "2026-11-26 | 2026-11-26T00:00",
        "2026/11/26 | 2026-11-26T00:00",
        "20261126 | 2026-11-26T00:00",
        "46352 | 2026-11-26T00:00",
        "46352.854166667 | 2026-11-26T20:30",
        "26-Nov-26 | 2026-11-26T00:00",
        "26-Nov-2026 | 2026-11-26T00:00",
        "26 Nov. 2026 | 2026-11-26T00:00",
        "26th November 2026 | 2026-11-26T00:00",
        "26th of November, 2026 | 2026-11-26T00:00",
        "Nov 26, 2026 | 2026-11-26T00:00",
        "Thursday, 26 November 2026 | 2026-11-26T00:00",
        "5 May 2026 | 2026-05-05T00:00",
        "Sept 5, 2026 | 2026-09-05T00:00",
        "26/11/2026 8:30 PM | 2026-11-26T20:30",
        "26/11/2026 8.30pm | 2026-11-26T20:30",
        "26/11/2026 8am | 2026-11-26T08:00",
        "26/11/2026 12:15 AM | 2026-11-26T00:15",
        "26/11/2026 12:15 PM | 2026-11-26T12:15",
        "26/11/2026 20h30 | 2026-11-26T20:30",
        "26 Aug 2026 8:30 | 2026-08-26T08:30",
        "2026-11-26T08:30:00+0700 | 2026-11-26T08:30",
        "2026-11-26T08:30:00+07:00 | 2026-11-26T08:30",
        "2026-11-26T01:30:00+0000 | 2026-11-26T08:30",
        "2026-11-26T01:30:00.000Z | 2026-11-26T08:30",
        "2026/11/26 8:30:05 PM GMT+7 | 2026-11-26T20:30",
        "26/11/2026 ម៉ោង 8:30 | 2026-11-26T08:30",
        "26/11/2026 ម៉ោង ៨ ល្ងាច | 2026-11-26T20:00",
        "២៦/១១/២០២៦ | 2026-11-26T00:00",
        "26 ខែវិច្ឆិកា 2026 | 2026-11-26T00:00",
        "26 វិច្ឆកា 2026 | 2026-11-26T00:00",
        "26 កុម្ភះ 2026 | 2026-02-26T00:00",
        "26 កុម្ភៈ 2026 | 2026-02-26T00:00",
        "ថ្ងៃទី២៦ខែវិច្ឆិកាឆ្នាំ២០២៦ | 2026-11-26T00:00",
        "ថ្ងៃទី២៦ ខែ១១ ឆ្នាំ២០២៦ | 2026-11-26T00:00",
        "ថ្ងៃព្រហស្បតិ៍ ទី២៦ ខែវិច្ឆិកា ឆ្នាំ២០២៦ | 2026-11-26T00:00",
        "ថ្ងៃ\u200bទី\u200b២៦ ខែ\u200bវិច្ឆិកា ឆ្នាំ\u200b២០២៦ | 2026-11-26T00:00",
        "26-11-2569 | 2026-11-26T00:00",
        "ថ្ងៃទី២៦ ខែវិច្ឆិកា ឆ្នាំ២៥៧០ | 2026-11-26T00:00",
        "ព.ស. ២៥៧០ ខែវិច្ឆិកា ថ្ងៃទី២៦ | 2026-11-26T00:00",
        "១៥ មករា ២៥៧០ | 2027-01-15T00:00",
        "ថ្ងៃព្រហស្បតិ៍ ២រោច ខែកត្តិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០ ត្រូវនឹងថ្ងៃទី២៦ ខែវិច្ឆិកា"
            + " ឆ្នាំ២០២៦ | 2026-11-26T00:00",
      })
  void read(String written, LocalDateTime local) {
    assertThat(WrittenDate.read(written, NEAR))
        .map(date -> date.at().atZoneSameInstant(Days.ZONE).toLocalDateTime())
        .contains(local);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("tells how it was understood where it does not say it plainly")
  @CsvSource(
      delimiter = '|',
      value = {
        "26-11-2569 | The year 2569 is of the Buddhist era.",
        "1/2/2026 | Read with the day first.",
        "11/26/2026 | Read with the month first, as there is no month 26.",
        "26/11/26 | The year was written with two digits.",
        "46352 | The spreadsheet program keeps this day as the number 46352."
      })
  void understood(String written, String how) {
    assertThat(WrittenDate.read(written, NEAR)).map(date -> date.how().en()).contains(how);
  }

  @ParameterizedTest
  @DisplayName("is not guessed where it cannot be read")
  @ValueSource(
      strings = {
        "soon",
        "tomorrow",
        "2026-02-30",
        "31/11/2026",
        "12:30",
        "26/11",
        "November 2026",
        "before 5/3/2026",
        "26-27/11/2026",
        "26 Nov 2026 to 28 Nov 2026",
        "12345",
        "1"
      })
  void unread(String written) {
    assertThat(WrittenDate.read(written, NEAR)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("is known for one of the lunar calendar")
  @ValueSource(strings = {"ថ្ងៃទី២ រោច ខែកត្តិក", "៨កើត ខែបុស្ស ឆ្នាំមមី"})
  void lunar(String written) {
    assertThat(WrittenDate.read(written, NEAR)).isEmpty();
    assertThat(WrittenDate.isLunar(written)).isTrue();
  }
}
