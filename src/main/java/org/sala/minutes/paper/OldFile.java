package org.sala.minutes.paper;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.sala.engine.Refusal;

/** A file of the office programs before 2007: a workbook is read, the others are refused. */
final class OldFile {

  private OldFile() {}

  /**
   * Passes an XLS file.
   *
   * @throws Refusal for a DOC file, one with a password, and any other, with what to do
   */
  static FileKind inspect(Path file) {
    try (var files = new POIFSFileSystem(file.toFile(), true)) {
      var root = files.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw FileRefusals.locked();
      }
      if (root.hasEntryCaseInsensitive("WordDocument")) {
        throw FileRefusals.oldDocument();
      }
      if (root.hasEntryCaseInsensitive("Workbook")) {
        return FileKind.XLS;
      }
      if (root.hasEntryCaseInsensitive("Book")) {
        throw FileRefusals.lockedOrOld(); // of before 1997
      }
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException e) {
      throw FileRefusals.lockedOrOld();
    }
    throw FileRefusals.unknownKind();
  }
}
