package org.sala.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.function.Function;
import org.sala.audit.AuditRecords.Line;
import org.sala.engine.Refusal;
import org.sala.language.Wording;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records of up to 31 days as a file, for auditors who recount with a program of their own. */
@RestController
class AuditFileController {

  private final AuditRecords records;
  private final Auditors auditors;
  private final RecordLines lines;

  AuditFileController(AuditRecords records, Auditors auditors, RecordLines lines) {
    this.records = records;
    this.auditors = auditors;
    this.lines = lines;
  }

  /** For a spreadsheet. */
  @GetMapping("/api/audit/records.csv")
  void csv(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      Principal user,
      HttpServletResponse response)
      throws IOException {
    send(from, to, "csv", lines.head(), lines::row, user, response);
  }

  /** One JSON object a line. */
  @GetMapping("/api/audit/records.jsonl")
  void jsonLines(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      Principal user,
      HttpServletResponse response)
      throws IOException {
    send(from, to, "jsonl", "", lines::json, user, response);
  }

  private void send(
      LocalDate from,
      LocalDate to,
      String ending,
      String head,
      Function<Line, String> row,
      Principal user,
      HttpServletResponse response)
      throws IOException {
    var auditor = auditors.only(user);
    if (to.isBefore(from) || to.isAfter(from.plusDays(AuditChecks.DAYS))) {
      throw new Refusal(Wording.of("audit.period", AuditChecks.DAYS));
    }
    response.setContentType(ending.equals("csv") ? "text/csv" : "application/x-ndjson");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("audit-%s-%s.%s".formatted(from, to, ending))
            .build()
            .toString());
    var file = response.getWriter();
    file.write(head);
    records.each(from, to, auditor, line -> file.write(row.apply(line)));
  }
}
