package org.sala.report;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.sala.language.PlainText;
import org.sala.language.Text;

/**
 * How a forum of a campaign stands, as one Sala tells another (R16): counts, and no case.
 *
 * @param province its code in the gazetteer
 * @param women of those who took part, as {@code men} and {@code unstated}
 * @param raised requests, each in one of {@code answeredThere}, {@code answeredSince}, {@code
 *     referred}, {@code inProgress} and {@code otherEnd}
 * @param overdue of those referred or in progress
 */
record ForumFigures(
    @NotNull @Text @Size(max = 10) String province,
    @NotNull LocalDate heldOn,
    @NotNull @Text @Size(max = 200) @PlainText String chair,
    @Min(0) long women,
    @Min(0) long men,
    @Min(0) long unstated,
    @Min(0) long raised,
    @Min(0) long answeredThere,
    @Min(0) long answeredSince,
    @Min(0) long referred,
    @Min(0) long inProgress,
    @Min(0) long otherEnd,
    @Min(0) long overdue,
    @Min(0) long promises,
    @Min(0) long promisesKept) {

  /** Whether the parts make up the whole. */
  boolean addsUp() {
    return raised == answeredThere + answeredSince + referred + inProgress + otherEnd
        && overdue <= referred + inProgress
        && promisesKept <= promises;
  }
}
