package org.sala.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.sala.language.VisibleText;
import org.sala.minutes.line.WrittenDate;
import org.sala.minutes.paper.SeparatedText;
import org.springframework.core.io.ByteArrayResource;

/** Sheets and days as people write them, for other rooms that read what people write. */
public final class WrittenCells {

  private WrittenCells() {}

  /**
   * The rows of a sheet that was saved as text, in whatever encoding and with whatever sign between
   * its cells a spreadsheet writes.
   *
   * @param known how many of the cells of a row are known names of columns, by which the sign is
   *     found
   * @throws org.sala.engine.Refusal if it is no text, or in no encoding that can be read safely
   */
  public static List<List<String>> rows(byte[] file, ToIntFunction<List<String>> known) {
    var rows = new ArrayList<List<String>>();
    try {
      SeparatedText.read(
          new ByteArrayResource(file),
          known,
          (number, cells) -> {
            while (rows.size() < number - 1) {
              rows.add(List.of()); // the line that only names the sign
            }
            rows.add(cells.stream().map(VisibleText::strip).toList());
          });
    } catch (IOException e) {
      throw new UncheckedIOException("What is in memory cannot fail to be read.", e);
    }
    return rows;
  }

  /**
   * The moment that somebody wrote, in Khmer or English, in whatever digits.
   *
   * @param near a day that it lies near
   * @return midnight where only a day is told; empty if it cannot be read
   */
  public static Optional<OffsetDateTime> moment(String written, LocalDate near) {
    return WrittenDate.read(written, near).map(WrittenDate::at);
  }
}
