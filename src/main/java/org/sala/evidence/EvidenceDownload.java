package org.sala.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sala.evidence.Evidence.HandedOut;
import org.sala.evidence.EvidenceFile.Copy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Sends a file piece by piece; no connection to the database is held while somebody's line is slow.
 * A browser keeps it as a file and opens it in no page of Sala's.
 */
@Component
class EvidenceDownload {

  private final EvidenceFiles files;

  EvidenceDownload(EvidenceFiles files) {
    this.files = files;
  }

  /** Sends a copy with its name, kind and length. */
  void send(HandedOut handedOut, HttpServletResponse response) throws IOException {
    var file = handedOut.file();
    response.setContentType(
        switch (handedOut.copy()) {
          case SMALL -> MediaType.IMAGE_JPEG_VALUE;
          case SHOWN -> file.shownAs().mediaType();
          case ORIGINAL -> file.kind().mediaType();
        });
    response.setContentLengthLong(handedOut.size());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(nameOf(handedOut), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    var output = response.getOutputStream();
    int number = 0;
    for (var piece = piece(handedOut, number++);
        piece.isPresent();
        piece = piece(handedOut, number++)) {
      output.write(piece.get());
    }
  }

  private static String nameOf(HandedOut handedOut) {
    var file = handedOut.file();
    return handedOut.copy() == Copy.ORIGINAL
        ? file.name()
        : EvidenceNames.cleaned(file.name(), file.shownAs());
  }

  private Optional<byte[]> piece(HandedOut handedOut, int number) {
    return files.piece(handedOut.file().id(), handedOut.copy(), number);
  }
}
