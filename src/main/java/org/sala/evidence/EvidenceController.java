package org.sala.evidence;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import org.sala.evidence.FileViews.FileView;
import org.sala.evidence.FileViews.FilesView;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
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
  private final EvidenceAdding adding;
  private final EvidenceDownload download;
  private final FileViews views;

  EvidenceController(
      Evidence evidence, EvidenceAdding adding, EvidenceDownload download, FileViews views) {
    this.evidence = evidence;
    this.adding = adding;
    this.download = download;
    this.views = views;
  }

  /**
   * The files of a case.
   *
   * @param task that the reader is at
   */
  @GetMapping
  FilesView list(
      @PathVariable String number,
      @RequestParam(required = false) @Size(max = 64) String task,
      Principal user) {
    var found = evidence.of(number, user.getName()).orElseThrow(EvidenceController::unknown);
    return views.of(found, task);
  }

  /**
   * Takes a file as it is.
   *
   * @param name as the sender calls it: shown when cleaned, never used as a path
   * @param task in which it is added
   * @param key repeats with the same key and file are answered with the file that was taken first
   */
  @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  FileView add(
      @PathVariable String number,
      @RequestParam @Size(max = 300) String name,
      @RequestParam(required = false) @Size(max = 64) String task,
      @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 8, max = 100)
          String key,
      InputStream body,
      Principal user)
      throws IOException {
    return adding
        .add(number, name, task, body, user.getName(), key)
        .map(views::of)
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

  static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
