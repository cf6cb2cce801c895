package org.sala.models;

import java.security.Principal;
import java.time.LocalDate;
import java.util.HashMap;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Denied;
import org.sala.people.Staff;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How processes run: for those who read changes of models. Counts alone, no case is named. */
@RestController
@RequestMapping("/api/models/heat")
class HeatController {

  private static final int SHADES = 4;

  private final Heats heats;
  private final ChangeRights rights;
  private final Staff staff;

  HeatController(Heats heats, ChangeRights rights, Staff staff) {
    this.heats = heats;
    this.rights = rights;
    this.staff = staff;
  }

  /** Deny first: who neither decides nor watches learns nothing of how the work goes. */
  @ModelAttribute
  void readersOnly(Principal user) {
    if (!rights.reads(staff.person(user.getName()))) {
      throw new Denied("models.change.readers-alone");
    }
  }

  @GetMapping
  Heat heat(
      @RequestParam String process,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to) {
    return heats.of(process, HeatPeriod.of(from, to));
  }

  /** The process in force as a drawing: the warmer a step, the more cases stand there. */
  @GetMapping(value = "/drawing", produces = MediaType.ALL_VALUE)
  ResponseEntity<String> drawing(
      @RequestParam String process,
      @RequestParam(required = false) LocalDate from,
      @RequestParam(required = false) LocalDate to) {
    var heat = heats.of(process, HeatPeriod.of(from, to));
    var marks = new HashMap<String, Mark>();
    var most = heat.steps().stream().mapToLong(StepHeat::standing).max().orElse(0);
    for (var step : heat.steps()) {
      if (step.standing() > 0) {
        var shade = (step.standing() * SHADES + most - 1) / most;
        marks.put(step.step(), new Mark("warm" + shade, String.valueOf(step.standing())));
      }
    }
    heat.ways().stream()
        .filter(way -> way.taken() > 0)
        .forEach(way -> marks.put(way.flow(), new Mark("gone", String.valueOf(way.taken()))));
    var language = Language.ofReader();
    return Downloads.svg(
        Diagram.svg(
            heats.file(process),
            marks,
            language,
            Wording.in(language, "models.heat.drawing", process)));
  }
}
