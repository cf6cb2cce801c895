package org.sala.paper.scan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.PlainText;
import org.sala.language.Text;
import org.sala.language.Wording;
import org.sala.office.OfficeSettings;
import org.sala.paper.PaperNumber;
import org.sala.paper.scan.InTray.Reason;
import org.sala.paper.scan.PapersBack.Came;
import org.sala.people.Desk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Papers that come back, for the desk. */
@RestController
@RequestMapping("/api/papers/scans")
class ScanController {

  private static final String DESK_ALONE = "paper.scans-desk-alone";
  private static final long LARGEST = 50_000_000;
  private static final int PIECE = 65_536;
  private static final int MOST = 100;

  private final PapersBack papers;
  private final InTray tray;
  private final Desk desk;
  private final String office;

  ScanController(PapersBack papers, InTray tray, Desk desk, OfficeSettings settings) {
    this.papers = papers;
    this.tray = tray;
    this.desk = desk;
    this.office = settings.office();
  }

  /**
   * What became of some pages of a scan.
   *
   * @param number of the paper they are a copy of, and its case; null where they lie in the tray
   */
  record CameBack(
      int firstPage,
      int lastPage,
      Bilingual number,
      String caseNumber,
      Reason reason,
      Bilingual reasonName) {

    static CameBack of(Came came) {
      var paper = came.paper();
      return new CameBack(
          came.firstPage(),
          came.lastPage(),
          paper == null ? null : Bilingual.each(paper.paperNumber()::in),
          paper == null ? null : paper.caseNumber(),
          came.reason(),
          came.reason() == null ? null : name(came.reason()));
    }
  }

  /** A scan in the tray. */
  record Waiting(long id, int pages, Reason reason, Bilingual reasonName, Instant receivedAt) {}

  /** The number of the paper that a scan is a copy of. */
  record OfPaper(@Min(2000) @Max(2199) int year, @Min(1) @Max(999_999_999) int number) {}

  record ThrownOut(@NotNull @Text @Size(max = 500) @PlainText String because) {}

  /** Takes a scan of one or several papers, a PDF or a photo. */
  @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  List<CameBack> take(InputStream body, Principal user) throws IOException {
    desk.only(user.getName(), DESK_ALONE);
    var file = Files.createTempFile("sala-scan-", ".tmp");
    try {
      receive(body, file);
      return papers.take(file, user.getName()).stream().map(CameBack::of).toList();
    } finally {
      Files.delete(file);
    }
  }

  @GetMapping
  List<Waiting> waiting(Principal user) {
    desk.only(user.getName(), DESK_ALONE);
    return tray.waiting(MOST).stream()
        .map(
            scan ->
                new Waiting(
                    scan.id(), scan.pages(), scan.reason(), name(scan.reason()), scan.receivedAt()))
        .toList();
  }

  /** A scan of a paper of a case. */
  record OfCase(long id, long paperId, Instant receivedAt) {}

  /** The scans of the papers of a case that this person may have. */
  @GetMapping("/of-case/{number}")
  List<OfCase> ofCase(@PathVariable String number, Principal user) {
    return papers.ofCase(number, user.getName()).stream()
        .map(scan -> new OfCase(scan.id(), scan.paperId(), scan.receivedAt()))
        .toList();
  }

  @GetMapping(value = "/{id}", produces = MediaType.ALL_VALUE)
  ResponseEntity<byte[]> open(@PathVariable long id, Principal user) {
    var scan = tray.find(id).orElseThrow(ScanController::unknown);
    if (scan.paperId() == null) {
      desk.only(user.getName(), DESK_ALONE);
    }
    var content = papers.open(scan, user.getName()).orElseThrow(ScanController::unknown);
    return ResponseEntity.ok()
        .contentType(scan.ending().equals("pdf") ? MediaType.APPLICATION_PDF : MediaType.IMAGE_JPEG)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("scan-" + id + "." + scan.ending())
                .build()
                .toString())
        .body(content);
  }

  /** Says of which paper a scan in the tray is a copy. */
  @PostMapping("/{id}/paper")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(@PathVariable long id, @RequestBody @Valid OfPaper paper, Principal user) {
    desk.only(user.getName(), DESK_ALONE);
    var number = new PaperNumber(office, paper.year(), paper.number());
    if (!papers.assign(id, number, user.getName())) {
      throw unknown();
    }
  }

  /** Throws a scan in the tray away, with the reason. */
  @PostMapping("/{id}/thrown-out")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void throwOut(@PathVariable long id, @RequestBody @Valid ThrownOut out, Principal user) {
    desk.only(user.getName(), DESK_ALONE);
    if (!papers.throwOut(id, out.because(), user.getName())) {
      throw unknown();
    }
  }

  private static void receive(InputStream body, Path file) throws IOException {
    try (var to = Files.newOutputStream(file)) {
      var buffer = new byte[PIECE];
      long size = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        size += read;
        if (size > LARGEST) {
          throw new Refusal(Wording.of("paper.scan-too-large"));
        }
        to.write(buffer, 0, read);
      }
    }
  }

  private static Bilingual name(Reason reason) {
    return switch (reason) {
      case NO_CODE -> Wording.of("paper.scan-without-code");
      case UNKNOWN_CODE -> Wording.of("paper.scan-unknown-code");
      case CAME_BEFORE -> Wording.of("paper.scan-came-before");
    };
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
