package org.sala.paper;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of the official form. A paragraph whose fields are all empty is left out; one that is
 * a field alone is repeated for each of its paragraphs.
 */
public enum PaperField {
  EMBLEM("emblem", Kind.PICTURE),
  QR("qr", Kind.PICTURE),
  KINGDOM("kingdom", Kind.WORDS),
  MOTTO("motto", Kind.WORDS),
  OFFICE("office", Kind.LINE),
  UNIT("unit", Kind.LINE),
  CONTACT("contact", Kind.LINE),
  NUMBER("number", Kind.LINE),
  PLACE_DATE("place.date", Kind.LINE),
  TITLE("title", Kind.LINE),
  SUBJECT("subject", Kind.LINE),
  REFERENCE("reference", Kind.LINE),
  ADDRESSEE("addressee", Kind.LINE),
  INTRODUCTION("introduction", Kind.TEXT),
  BODY("body", Kind.TEXT),
  CLOSING("closing", Kind.TEXT),
  SIGNATURE_OFFICE("signature.office", Kind.LINE),
  SIGNATURE_FOR("signature.for", Kind.LINE),
  SIGNATURE_NAME("signature.name", Kind.LINE),
  ENCLOSURES("enclosures", Kind.TEXT),
  DISTRIBUTION("distribution", Kind.TEXT),
  WORD_NUMBER("words.number", Kind.WORDS),
  WORD_SUBJECT("words.subject", Kind.WORDS),
  WORD_REFERENCE("words.reference", Kind.WORDS),
  WORD_ADDRESSEE("words.addressee", Kind.WORDS),
  WORD_ENCLOSURES("words.enclosures", Kind.WORDS),
  WORD_DISTRIBUTION("words.distribution", Kind.WORDS),
  WORD_PAGE("words.page", Kind.WORDS),
  WORD_OF("words.of", Kind.WORDS);

  /** What a field holds. */
  enum Kind {
    /** A word of the form, which is there whatever the paper says. */
    WORDS,
    /** A line. */
    LINE,
    /** Any number of paragraphs. */
    TEXT,
    PICTURE
  }

  private final String code;
  private final Kind kind;

  PaperField(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** What stands between the braces. */
  public String code() {
    return code;
  }

  Kind kind() {
    return kind;
  }

  /** The field of a name. */
  static Optional<PaperField> find(String code) {
    return Stream.of(values()).filter(field -> field.code.equals(code)).findFirst();
  }
}
