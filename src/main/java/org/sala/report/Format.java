package org.sala.report;

import java.util.Locale;
import org.springframework.http.MediaType;

/** The formats a report is printed in. */
enum Format {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("application/pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  MediaType mediaType() {
    return MediaType.parseMediaType(mediaType);
  }

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  byte[] print(Report report) {
    return switch (this) {
      case DOCX -> new WordPrint(report).bytes();
      case PDF -> PdfPrint.bytes(report);
      case XLSX -> new SheetPrint(report).bytes();
    };
  }
}
