package org.sala.minutes.paper;

/** The kinds of files that minutes come in. */
enum FileKind {
  XLSX,
  XLS,
  ODS,
  DOCX,
  ODT,
  CSV,
  JSON
}
