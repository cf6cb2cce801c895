package org.sala.minutes.paper;

import org.sala.engine.Refusal;
import org.sala.language.Bilingual;
import org.sala.language.Wording;

/** The sentences with which a file is refused as a whole: what is wrong, and what to do. */
public final class FileRefusals {

  private FileRefusals() {}

  static Refusal empty() {
    return new Refusal(Wording.of("minutes.file.empty"));
  }

  public static Refusal tooLarge(long megabytes) {
    return new Refusal(Wording.of("minutes.file.too-large", megabytes));
  }

  static Refusal unknownKind() {
    return new Refusal(Wording.of("minutes.file.unknown-kind"));
  }

  static Refusal wrongExtension(String is) {
    return new Refusal(Wording.of("minutes.file.wrong-extension", is));
  }

  static Refusal lockedOrOld() {
    return new Refusal(Wording.of("minutes.file.locked-or-old"));
  }

  static Refusal locked() {
    return new Refusal(Wording.of("minutes.file.locked"));
  }

  static Refusal oldDocument() {
    return new Refusal(Wording.of("minutes.file.old-document"));
  }

  static Refusal binaryWorkbook() {
    return new Refusal(Wording.of("minutes.file.binary-workbook"));
  }

  static Refusal picture() {
    return new Refusal(Wording.of("minutes.file.picture"));
  }

  static Refusal pdf() {
    return new Refusal(Wording.of("minutes.file.pdf"));
  }

  static Refusal richText() {
    return new Refusal(Wording.of("minutes.file.rich-text"));
  }

  static Refusal page() {
    return new Refusal(Wording.of("minutes.file.page"));
  }

  static Refusal legacyFont() {
    return new Refusal(Wording.of("minutes.file.legacy-font"));
  }

  static Refusal noComments() {
    return new Refusal(Wording.of("minutes.file.no-comments"));
  }

  static Refusal macros() {
    return new Refusal(Wording.of("minutes.file.macros"));
  }

  static Refusal nestedFile() {
    return new Refusal(Wording.of("minutes.file.nested-file"));
  }

  static Refusal twoKinds() {
    return new Refusal(Wording.of("minutes.file.two-kinds"));
  }

  static Refusal tooMuchInside() {
    return new Refusal(Wording.of("minutes.file.too-much-inside"));
  }

  static Refusal strangeMarkup() {
    return new Refusal(Wording.of("minutes.file.strange-markup"));
  }

  static Refusal damaged() {
    return new Refusal(Wording.of("minutes.file.damaged"));
  }

  static Refusal notUtf8() {
    return new Refusal(Wording.of("minutes.file.not-utf8"));
  }

  public static Refusal tooManyRows(int limit) {
    return new Refusal(Wording.of("minutes.file.too-many-rows", limit));
  }

  static Refusal tooManyColumns(int limit) {
    return new Refusal(Wording.of("minutes.file.too-many-columns", limit));
  }

  static Refusal cellTooLong(int row, int limit) {
    return new Refusal(Wording.of("minutes.file.cell-too-long", Bilingual.ordinal(row), limit));
  }

  static Refusal unfitCharacter(int row, int column) {
    return new Refusal(
        Wording.of(
            "minutes.file.unfit-character", Bilingual.ordinal(row), Bilingual.ordinal(column)));
  }

  static Refusal noHeader() {
    return new Refusal(Wording.of("minutes.file.no-header"));
  }

  static Refusal noRows() {
    return new Refusal(Wording.of("minutes.file.no-rows"));
  }
}
