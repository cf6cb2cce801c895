package org.sala.evidence;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.sala.evidence.Evidence.CaseEvidence;
import org.sala.people.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Files on cases of every kind, taken in and handed out without holding one in memory. */
@RestController
@RequestMapping("/api/cases/{number}/files")
class EvidenceController {

  private final Evidence evidence;
  private final EvidenceDownload download;
  private final Staff staff;

  EvidenceController(Evidence evidence, EvidenceDownload download, Staff staff) {
    this.evidence = evidence;
    this.download = download;
    this.staff = staff;
  }

  /** The files of a case, and what the reader may do with them. */
  record FilesView(boolean mayAdd, boolean mayHaveOriginals, List<FileView> files) {}

  /**
   * A file.
   *
   * @param shown whether there is a copy without what the camera wrote; other pictures are handed
   *     out as they came, to those who may have originals
   */
  record FileView(
      long id,
      String name,
      EvidenceKind kind,
      boolean picture,
      boolean shown,
      long size,
      String sha256,
      Instant takenAt,
      Double latitude,
      Double longitude,
      String addedBy,
      Instant addedAt) {}

  @GetMapping
  FilesView list(@PathVariable String number, Principal user) {
    var found = evidence.of(number, user.getName()).orElseThrow(EvidenceController::unknown);
    return view(found);
  }

  /**
   * Takes a file as it is.
   *
   * @param name as the sender calls it: shown when cleaned, never used as a path
   */
  @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  FileView add(
      @PathVariable String number,
      @RequestParam @Size(max = 300) String name,
      InputStream body,
      Principal user)
      throws IOException {
    return evidence
        .add(number, name, body, user.getName())
        .map(file -> view(file, staff.nameOf(file.addedBy())))
        .orElseThrow(EvidenceController::unknown);
  }

  /**
   * Hands a file out, never to be shown in a page of its own.
   *
   * @param original whether a picture is asked for as the camera made it
   * @param small whether the small picture for lists is asked for
   */
  @GetMapping(value = "/{id}", produces = MediaType.ALL_VALUE)
  void download(
      @PathVariable String number,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean original,
      @RequestParam(defaultValue = "false") boolean small,
      Principal user,
      HttpServletResponse response)
      throws IOException {
    var found =
        evidence
            .open(number, id, original, small, user.getName())
            .orElseThrow(EvidenceController::unknown);
    download.send(found, response);
  }

  private FilesView view(CaseEvidence found) {
    var names = new HashMap<String, String>();
    return new FilesView(
        found.mayAdd(),
        found.mayHaveOriginals(),
        found.files().stream()
            .map(file -> view(file, names.computeIfAbsent(file.addedBy(), staff::nameOf)))
            .toList());
  }

  private static FileView view(EvidenceFile file, String by) {
    return new FileView(
        file.id(),
        file.name(),
        file.kind(),
        file.kind().isPicture(),
        file.kind().isDrawnAnew() || !file.kind().isPicture(),
        file.sizeInBytes(),
        file.sha256(),
        file.takenAt(),
        file.latitude(),
        file.longitude(),
        by,
        file.addedAt());
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
