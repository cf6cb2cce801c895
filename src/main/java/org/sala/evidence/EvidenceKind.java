package org.sala.evidence;

/** What a file on a case can be; the bytes decide, not the name. */
public enum EvidenceKind {
  JPEG("image/jpeg", "jpg", true),
  PNG("image/png", "png", true),
  WEBP("image/webp", "webp", true),
  HEIC("image/heic", "heic", true),
  PDF("application/pdf", "pdf", false),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false),
  MP3("audio/mpeg", "mp3", false),
  M4A("audio/mp4", "m4a", false),
  OGG("audio/ogg", "ogg", false),
  MP4("video/mp4", "mp4", false),
  WEBM("video/webm", "webm", false),
  THREE_GP("video/3gpp", "3gp", false);

  private final String mediaType;
  private final String ending;
  private final boolean picture;

  EvidenceKind(String mediaType, String ending, boolean picture) {
    this.mediaType = mediaType;
    this.ending = ending;
    this.picture = picture;
  }

  String mediaType() {
    return mediaType;
  }

  /** The ending of a file's name, without the dot. */
  String ending() {
    return ending;
  }

  /** Whether a camera may have written into it where and when it was taken. */
  boolean isPicture() {
    return picture;
  }

  /** Whether it is a paper, or may be the picture of one. */
  boolean isDocument() {
    return this == PDF || this == DOCX || this == XLSX || picture;
  }
}
