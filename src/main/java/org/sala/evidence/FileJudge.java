package org.sala.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.sala.engine.Refusal;

/** Says what a file is by its bytes, and refuses what is none of the kinds, or two at once. */
final class FileJudge {

  private static final List<String> PAGES =
      List.of("<html", "<script", "<!doctype", "<svg", "<?php", "<body", "<iframe", "javascript:");

  private FileJudge() {}

  /**
   * What the file is.
   *
   * @throws Refusal if it is nothing that belongs on a case, or not safe to hand on
   */
  static EvidenceKind judge(Path file) throws IOException {
    var ends = FileEnds.of(file);
    if (ends.size() == 0) {
      throw EvidenceRefusals.empty();
    }
    try {
      var kind = kind(ends);
      refuseSecondKind(ends, kind);
      switch (kind) {
        case DOCX, XLSX -> kind = PackedOffice.inspect(file);
        case PDF -> PaperFile.check(file, ends);
        case MP4, M4A, THREE_GP, HEIC -> Boxes.check(file);
        case OGG -> Recordings.checkOgg(file);
        case MP3 -> Recordings.checkMp3(file);
        case WEBP -> Recordings.checkWebp(ends);
        default -> {}
      }
      return kind;
    } catch (ZipException | IllegalArgumentException e) {
      throw EvidenceRefusals.damaged();
    }
  }

  private static EvidenceKind kind(FileEnds ends) {
    if (ends.has(0, 0xFF, 0xD8, 0xFF)) {
      return EvidenceKind.JPEG;
    }
    if (ends.has(0, 0x89, 'P', 'N', 'G', 13, 10, 26, 10)) {
      return EvidenceKind.PNG;
    }
    if (ends.has(0, "RIFF") && ends.has(8, "WEBPVP8")) {
      return EvidenceKind.WEBP;
    }
    if (ends.has(0, "%PDF-1.") || ends.has(0, "%PDF-2.")) {
      return EvidenceKind.PDF;
    }
    if (ends.has(0, 'P', 'K', 3, 4)) {
      return EvidenceKind.DOCX; // or XLSX: what is packed tells
    }
    if (ends.has(0, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw EvidenceRefusals.lockedOrOld();
    }
    return soundOrFilm(ends);
  }

  private static EvidenceKind soundOrFilm(FileEnds ends) {
    if (ends.has(4, "ftyp")) {
      return Boxes.kind(ends);
    }
    if (ends.has(0, "OggS") && ends.has(4, 0)) {
      return EvidenceKind.OGG;
    }
    if (ends.has(0, 0x1A, 0x45, 0xDF, 0xA3) && Recordings.isWebm(ends)) {
      return EvidenceKind.WEBM;
    }
    if (ends.has(0, "ID3") || Recordings.isFrame(ends.head(), 0)) {
      return EvidenceKind.MP3;
    }
    throw EvidenceRefusals.unknownKind();
  }

  // What is drawn anew leaves a second kind behind; told all the same, nobody sends it by chance.
  private static void refuseSecondKind(FileEnds ends, EvidenceKind kind) {
    var text = ends.headText();
    var isPacked = kind == EvidenceKind.DOCX;
    if (kind != EvidenceKind.PDF && text.contains("%pdf-")
        || PAGES.stream().anyMatch(text::contains)
        || !isPacked && ends.endsPacked()) {
      throw EvidenceRefusals.twoKinds();
    }
  }
}
