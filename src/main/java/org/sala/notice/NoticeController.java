package org.sala.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sala.casefile.CaseFile;
import org.sala.casefile.Entry;
import org.sala.people.Staff;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Notices over HTTP: the desk registers them; the desk, governors and auditors read them. */
@RestController
class NoticeController {

  private static final Set<String> READERS =
      Set.of("desk", "governors", "deputy-governors", "auditors");

  private final NoticeIntake intake;
  private final Notices notices;
  private final CaseFile caseFile;
  private final Staff staff;

  NoticeController(NoticeIntake intake, Notices notices, CaseFile caseFile, Staff staff) {
    this.intake = intake;
    this.notices = notices;
    this.caseFile = caseFile;
    this.staff = staff;
  }

  /** A notice with what was written about it. */
  record NoticeView(Notice notice, List<Entry> entries) {}

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
    if (!staff.groupsOf(user.getName()).contains("desk")) {
      throw new AccessDeniedException("Only the desk registers notices.");
    }
    var number = intake.register(notice, user.getName(), key);
    return ResponseEntity.created(URI.create("/api/notices/" + number))
        .body(Map.of("number", number));
  }

  @GetMapping("/api/notices")
  List<Notice> notices(Principal user) {
    return mayRead(user) ? notices.latest() : List.of();
  }

  @GetMapping("/api/notices/{number}")
  ResponseEntity<NoticeView> notice(@PathVariable String number, Principal user) {
    return ResponseEntity.of(
        notices
            .find(number)
            .filter(found -> mayRead(user))
            .map(found -> new NoticeView(found, caseFile.of(number))));
  }

  private boolean mayRead(Principal user) {
    return staff.groupsOf(user.getName()).stream().anyMatch(READERS::contains);
  }
}
