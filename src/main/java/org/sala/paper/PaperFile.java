package org.sala.paper;

/** The two editions of a paper as it was printed. */
public record PaperFile(byte[] pdf, byte[] docx) {}
