package org.sala.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sala.language.PlainText;
import org.sala.language.Text;

/**
 * The figures of a campaign's forums in one province, as a file that another Sala reads.
 *
 * @param sha256 the checksum of {@code figures}, written as JSON without blanks, its keys in the
 *     order of the alphabet
 */
record CampaignFile(
    @NotNull @Valid Figures figures, @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {

  /** What the files of this kind call themselves; a later kind has another number. */
  static final String FORMAT = "sala-campaign/1";

  /** The forums. */
  record Figures(
      @NotNull @Pattern(regexp = "sala-campaign/1") String format,
      @NotNull @Text @Size(max = 200) @PlainText String campaign,
      @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid ForumFigures> forums) {}
}
