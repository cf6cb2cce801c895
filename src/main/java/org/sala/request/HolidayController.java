package org.sala.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.sala.servicelevel.Deadlines.Move;
import org.sala.servicelevel.Holiday;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Holidays as administrators keep them; a change moves running dates and says which. */
@RestController
class HolidayController {

  private final HolidayChanges changes;

  HolidayController(HolidayChanges changes) {
    this.changes = changes;
  }

  /**
   * A holiday as it is to be.
   *
   * @param observed false when the office works on that day after all
   */
  record HolidayChange(
      @NotBlank @Size(max = 200) String nameEn,
      @NotBlank @Size(max = 200) String nameKm,
      boolean observed) {}

  @PutMapping("/api/holidays/{date}")
  List<Move> put(@PathVariable LocalDate date, @RequestBody @Valid HolidayChange body) {
    return changes.put(new Holiday(date, body.nameEn(), body.nameKm()), body.observed());
  }
}
