package org.sala.paper;

/**
 * What was printed.
 *
 * @param undrawn letters that no font has, one space between two; empty if all are drawn
 * @param file both its editions, as they are kept
 * @param copy the one copy with what is kept nowhere, as PDF; null where there is no such thing
 */
public record PrintedPaper(
    long id, PaperNumber number, String undrawn, PaperFile file, byte[] copy) {}
