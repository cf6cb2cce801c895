package org.sala.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Notices over HTTP: the desk registers them; the desk, governors and auditors read them. */
@RestController
class NoticeController {

  private final NoticeIntake intake;
  private final NoticeReading reading;

  NoticeController(NoticeIntake intake, NoticeReading reading) {
    this.intake = intake;
    this.reading = reading;
  }

  /**
   * Registers a notice; only the desk may.
   *
   * @param key repeats with the same key answer with the same number
   */
  @PostMapping("/api/notices")
  ResponseEntity<Map<String, String>> register(
      @RequestBody @Valid NewNotice notice,
      @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 8, max = 100)
          String key,
      Principal user) {
    var number = intake.register(notice, user.getName(), key);
    return ResponseEntity.created(URI.create("/api/notices/" + number))
        .body(Map.of("number", number));
  }

  @GetMapping("/api/notices")
  List<Notice> notices(Principal user) {
    return reading.latest(user.getName());
  }

  @GetMapping("/api/notices/{number}")
  ResponseEntity<NoticeView> notice(@PathVariable String number, Principal user) {
    return ResponseEntity.of(reading.read(number, user.getName()));
  }
}
