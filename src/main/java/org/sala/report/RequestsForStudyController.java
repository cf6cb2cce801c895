package org.sala.report;

import java.security.Principal;
import java.time.LocalDate;
import org.sala.people.Denied;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The requests of a period as rows of codes, for whoever prints reports. */
@RestController
class RequestsForStudyController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final RequestsForStudy requests;
  private final PrintedReports printed;
  private final ReportAccess access;

  RequestsForStudyController(
      RequestsForStudy requests, PrintedReports printed, ReportAccess access) {
    this.requests = requests;
    this.printed = printed;
    this.access = access;
  }

  /**
   * The file of the requests received from a day to a day, both among them.
   *
   * @throws Denied if the person does not read all requests
   * @throws org.sala.engine.Refusal if a day is missing, or the period ends before it begins
   */
  @GetMapping("/api/reports/requests.csv")
  ResponseEntity<byte[]> requests(
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      Principal user) {
    var reader = access.person(user.getName());
    if (!reader.readsAll()) {
      throw new Denied("report.not-for-you");
    }
    var period = new Asked("", from, to, "").period();
    printed.taken("requests", period, user.getName());
    var name = "requests-%s-%s.csv".formatted(from, to);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(requests.file(period, reader));
  }
}
