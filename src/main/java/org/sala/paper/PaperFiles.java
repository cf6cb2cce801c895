package org.sala.paper;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands papers out as files. */
final class PaperFiles {

  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private PaperFiles() {}

  static ResponseEntity<byte[]> pdf(byte[] content, String name) {
    return file(content, MediaType.APPLICATION_PDF, name + ".pdf");
  }

  static ResponseEntity<byte[]> docx(byte[] content, String name) {
    return file(content, WORD, name + ".docx");
  }

  private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
