package org.sala.models;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files of models as a browser gets them: never shown as a page, never run. */
final class Downloads {

  private Downloads() {}

  static ResponseEntity<byte[]> of(String name, String type, byte[] content) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .contentType(MediaType.parseMediaType(type))
        .body(content);
  }

  // What an owner has written stands in it as text alone; the policy holds should one find a way.
  static ResponseEntity<String> svg(String drawing) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
        .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
        .body(drawing);
  }
}
