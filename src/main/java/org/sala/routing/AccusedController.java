package org.sala.routing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.sala.language.Text;
import org.sala.routing.AccusedReading.AccusedView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is complained of in a request: named or withdrawn by hand while the request is open. */
@RestController
class AccusedController {

  private final AccusedReading reading;
  private final AccusedByHand byHand;

  AccusedController(AccusedReading reading, AccusedByHand byHand) {
    this.reading = reading;
    this.byHand = byHand;
  }

  /**
   * Who is to be named.
   *
   * @param unit the code of a unit, or null
   * @param persons accounts, or null
   */
  record Naming(@Size(max = 20) String unit, @Size(max = 50) List<@NotNull String> persons) {}

  /**
   * Who was named by mistake, and why that is said.
   *
   * @param unit the code of the unit, or null
   * @param persons accounts, or null
   */
  record Withdrawal(
      @Size(max = 20) String unit,
      @Size(max = 50) List<@NotNull String> persons,
      @NotNull @Text @Size(max = 2000) String reason) {}

  @GetMapping("/api/requests/{number}/accused")
  AccusedView accused(@PathVariable String number, Principal user) {
    return reading.read(number, user.getName());
  }

  @PostMapping("/api/requests/{number}/accused")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void name(@PathVariable String number, @RequestBody @Valid Naming body, Principal user) {
    byHand.name(number, user.getName(), body.unit(), orNobody(body.persons()));
  }

  @PostMapping("/api/requests/{number}/accused/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String number, @RequestBody @Valid Withdrawal body, Principal user) {
    byHand.withdraw(number, user.getName(), body.unit(), orNobody(body.persons()), body.reason());
  }

  private static List<String> orNobody(List<String> persons) {
    return persons == null ? List.of() : persons.stream().distinct().toList();
  }
}
