package org.sala.evidence;

import org.sala.engine.Refusal;
import org.sala.language.Wording;

/** Why a file is not taken, and what to do. */
final class EvidenceRefusals {

  private EvidenceRefusals() {}

  static Refusal empty() {
    return new Refusal(Wording.of("evidence.empty"));
  }

  static Refusal tooLarge(long megabytes) {
    return new Refusal(Wording.of("evidence.too-large", megabytes));
  }

  static Refusal caseIsFull(long megabytes) {
    return new Refusal(Wording.of("evidence.case-full", megabytes));
  }

  static Refusal closed() {
    return new Refusal(Wording.of("evidence.closed"));
  }

  static Refusal unknownKind() {
    return new Refusal(Wording.of("evidence.unknown-kind"));
  }

  static Refusal noPaper() {
    return new Refusal(Wording.of("evidence.no-paper"));
  }

  static Refusal twoKinds() {
    return new Refusal(Wording.of("evidence.two-kinds"));
  }

  static Refusal damaged() {
    return new Refusal(Wording.of("evidence.damaged"));
  }

  static Refusal lockedOrOld() {
    return new Refusal(Wording.of("evidence.locked-or-old"));
  }

  static Refusal program() {
    return new Refusal(Wording.of("evidence.program"));
  }

  static Refusal tooMuchInside() {
    return new Refusal(Wording.of("evidence.too-much-inside"));
  }

  static Refusal tooManyPixels(int megapixels) {
    return new Refusal(Wording.of("evidence.too-many-pixels", megapixels));
  }

  static Refusal unreadablePicture() {
    return new Refusal(Wording.of("evidence.unreadable-picture"));
  }
}
