package org.sala.request;

import jakarta.validation.Valid;
import java.security.Principal;
import org.sala.casefile.TaskCases;
import org.sala.language.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reading and steering one request. */
@RestController
class RequestController {

  private final RequestReading reading;
  private final RequestActions actions;
  private final ReceiptNumbers receiptNumbers;
  private final TaskCases cases;

  RequestController(
      RequestReading reading,
      RequestActions actions,
      ReceiptNumbers receiptNumbers,
      TaskCases cases) {
    this.reading = reading;
    this.actions = actions;
    this.receiptNumbers = receiptNumbers;
    this.cases = cases;
  }

  @GetMapping("/api/requests/{number}")
  ResponseEntity<RequestView> request(@PathVariable String number, Principal user) {
    return ResponseEntity.of(reading.read(number, user.getName()));
  }

  /** The request of a task, for those who may see the task or the request. */
  @GetMapping("/api/tasks/{taskId}/request")
  ResponseEntity<RequestView> requestOfTask(@PathVariable String taskId, Principal user) {
    return ResponseEntity.of(
        cases.ofTask(taskId).flatMap(number -> reading.read(number, user.getName())));
  }

  @PostMapping("/api/requests/{number}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String number, @RequestBody @Valid Reason body, Principal user) {
    actions.withdraw(number, user.getName(), body.reason());
  }

  /** Notes that the receipt number was read out to whoever called (R09). */
  @PostMapping("/api/requests/{number}/number-read-out")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void readOut(@PathVariable String number, Principal user) {
    receiptNumbers.readOut(number, user.getName());
  }
}
