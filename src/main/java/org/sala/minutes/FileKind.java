package org.sala.minutes;

/** The kinds of files that minutes come in. */
enum FileKind {
  XLSX,
  DOCX,
  CSV
}
