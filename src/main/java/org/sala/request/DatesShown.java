package org.sala.request;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sala.request.CitizenRequestProcess.Dates;
import org.sala.request.RequestView.DeadlineView;
import org.sala.request.RequestView.TaskView;
import org.sala.servicelevel.Deadlines;
import org.sala.servicelevel.Deadlines.Deadline;
import org.springframework.stereotype.Component;

/** Which dates of an open request its readers are shown: those that somebody waits for now. */
@Component
class DatesShown {

  private static final Set<String> OF_THE_LADDER =
      Set.of(Dates.DUE, Dates.NEXT_STEP, Dates.REMINDER);

  private final Deadlines deadlines;

  DatesShown(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  List<DeadlineView> of(Request request, List<TaskView> open) {
    var next = request.isAnswered() ? Dates.NEXT_STEP : Dates.DUE;
    var current =
        open.stream().map(TaskView::dueAt).filter(Objects::nonNull).collect(Collectors.toSet());
    return deadlines.of(request.number()).stream()
        .filter(
            deadline ->
                deadline.name().equals(next)
                    || deadline.name().equals(ReceiptDates.BY_RECEIPT)
                    || isCurrent(deadline, current))
        .map(DeadlineView::of)
        .toList();
  }

  private static boolean isCurrent(Deadline deadline, Set<Instant> current) {
    return !OF_THE_LADDER.contains(deadline.name()) && current.contains(deadline.dueAt());
  }
}
