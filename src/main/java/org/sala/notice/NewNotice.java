package org.sala.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.sala.language.Phone;
import org.sala.language.PlainText;
import org.sala.language.Text;

/**
 * A notice as it comes in.
 *
 * @param heldOn the day of the activity in Cambodia; it may be near or past: a notice is
 *     information, no application (R08)
 */
public record NewNotice(
    @NotNull @Text @Size(max = 200) @PlainText String organisation,
    @Size(max = 200) @PlainText String contactName,
    @Size(max = 40) @Phone String contactPhone,
    @NotNull @Text @Size(max = 200) @PlainText String subject,
    @Size(max = 4000) @PlainText(lines = true) String purpose,
    @NotNull LocalDate heldOn,
    @NotNull @Text @Size(max = 10) String placeCode,
    @Size(max = 200) @PlainText String placeDetail) {}
