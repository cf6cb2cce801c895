package org.sala.report;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sala.engine.Refusal;
import org.sala.language.Language;
import org.sala.language.Wording;
import org.sala.people.Staff;
import org.sala.report.Printing.Printed;
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
  private final Editions editions;
  private final ReportKinds kinds;
  private final Staff staff;

  ReportController(Printing printing, Editions editions, ReportKinds kinds, Staff staff) {
    this.staff = staff;
    this.kinds = kinds;
    this.printing = printing;
    this.editions = editions;
  }

  /** An edition in the list: what it is of, and by which checksum it is known. */
  record EditionLine(
      long number,
      String report,
      String format,
      String language,
      Map<String, String> parameters,
      String sha256,
      String printedBy,
      Instant printedAt) {

    static EditionLine of(PrintedEdition edition, String printedBy) {
      return new EditionLine(
          edition.number(),
          edition.report(),
          edition.format().extension(),
          edition.language().code(),
          edition.parameters(),
          edition.sha256(),
          printedBy,
          edition.printedAt());
    }
  }

  @GetMapping("/api/reports/{kind:[a-z-]+}.{format:docx|pdf|xlsx}")
  ResponseEntity<byte[]> report(
      @PathVariable String kind,
      @PathVariable String format,
      @RequestParam(defaultValue = "km") String lang,
      @RequestParam(defaultValue = "") String meeting,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      @RequestParam(defaultValue = "") String unit,
      Principal user) {
    var asked = new Asked(meeting, from, to, unit);
    var as = Format.valueOf(format.toUpperCase(Locale.ROOT));
    return kinds
        .find(kind)
        .map(found -> printing.print(found, asked, as, language(lang), user.getName()))
        .map(ReportController::file)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /** The newest editions that the person may print again. */
  @GetMapping("/api/reports/editions")
  List<EditionLine> editions(Principal user) {
    var found = editions.of(user.getName());
    var names = staff.namesOf(found.stream().map(PrintedEdition::printedBy).toList());
    return found.stream().map(each -> EditionLine.of(each, names.get(each.printedBy()))).toList();
  }

  /** An edition as it was printed; 404 if there is none that the person may have. */
  @GetMapping("/api/reports/editions/{number}")
  ResponseEntity<byte[]> again(@PathVariable long number, Principal user) {
    return editions
        .again(number, user.getName())
        .map(ReportController::file)
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static Language language(String code) {
    return Language.of(code)
        .orElseThrow(() -> new Refusal("lang", Wording.of("report.no-such-language")));
  }

  private static ResponseEntity<byte[]> file(Printed printed) {
    return ResponseEntity.ok()
        .contentType(printed.format().mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(printed.fileName(), StandardCharsets.US_ASCII)
                .build()
                .toString())
        .body(printed.content());
  }
}
