package org.sala.report;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Locale;
import org.sala.report.Printing.Asked;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports as files. */
@RestController
class ReportController {

  private final Printing printing;

  ReportController(Printing printing) {
    this.printing = printing;
  }

  @GetMapping(
      "/api/reports/{kind:meeting|scorecard|monitoring|service-level}.{format:docx|pdf|xlsx}")
  ResponseEntity<byte[]> report(
      @PathVariable String kind,
      @PathVariable String format,
      @RequestParam(defaultValue = "km") String lang,
      @RequestParam(defaultValue = "") String meeting,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "") String unit,
      Principal user) {
    var asked =
        new Asked(
            ReportKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
            meeting,
            from,
            to,
            unit);
    var as = Format.valueOf(format.toUpperCase(Locale.ROOT));
    var printed = printing.print(asked, as, Edition.of(lang), user.getName());
    return ResponseEntity.ok()
        .contentType(as.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(printed.fileName(), StandardCharsets.US_ASCII)
                .build()
                .toString())
        .body(printed.content());
  }
}
