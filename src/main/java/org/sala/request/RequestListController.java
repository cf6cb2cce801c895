package org.sala.request;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.sala.casefile.Readings;
import org.sala.casefile.Readings.Door;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.sala.request.RequestList.Item;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of requests that a person may read. */
@RestController
class RequestListController {

  private final RequestList list;
  private final RequestAccess access;
  private final Readings readings;

  RequestListController(RequestList list, RequestAccess access, Readings readings) {
    this.readings = readings;
    this.list = list;
    this.access = access;
  }

  @GetMapping("/api/requests")
  RequestList.Page requests(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") @Size(max = 10) String place,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to,
      @RequestParam(defaultValue = "") @Size(max = 200) String q,
      @RequestParam(defaultValue = "false") boolean open,
      @RequestParam(defaultValue = "") String waiting,
      @RequestParam(defaultValue = "") String age,
      @RequestParam(defaultValue = "") String overdue,
      @RequestParam(defaultValue = "") String promise,
      @RequestParam(defaultValue = "") String answered,
      @RequestParam(required = false) LocalDate answeredFrom,
      @RequestParam(required = false) LocalDate answeredTo,
      @RequestParam(defaultValue = "0") @Min(0) @Max(100000) int page,
      @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
      Principal user) {
    if (!status.isEmpty() && !RequestTerms.STATUSES.contains(status)) {
      throw new Refusal("status", Wording.of("request.unknown-status", status));
    }
    var standing =
        new Standing(
            open,
            code(WaitingFor.class, "waiting", waiting),
            code(Age.class, "age", age),
            code(Overdue.class, "overdue", overdue),
            code(PromiseState.class, "promise", promise));
    var how = code(Punctuality.class, "answered", answered);
    var filter =
        new RequestFilter(
            number,
            category,
            status,
            unit,
            place,
            from,
            to,
            q,
            standing,
            new Answered(how, answeredFrom, answeredTo));
    var found = list.list(filter, access.person(user.getName()), page, size);
    readings.glanced(
        found.items().stream().map(Item::number).toList(), user.getName(), Door.LIST, false);
    return found;
  }

  private static <E extends Enum<E>> E code(Class<E> of, String field, String asked) {
    if (asked.isEmpty()) {
      return null;
    }
    var known = Stream.of(of.getEnumConstants()).map(Enum::name).toList();
    if (!known.contains(asked)) {
      throw new Refusal(
          field, Wording.of("request.unknown-choice", asked, String.join(", ", known)));
    }
    return Enum.valueOf(of, asked);
  }
}
