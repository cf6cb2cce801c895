package org.sala.minutes.paper;

import java.util.Map;
import java.util.Set;

/**
 * One row of a file as it was read.
 *
 * @param table whose row it is
 * @param line which row of all, from 1
 * @param row its number as the program shows it
 * @param role what it seems to be
 * @param cells by header, in the file's order; empty cells are left out
 * @param repeated the headers whose cells are carried on from a merged one
 * @param above the headings above it, a line for each; null for none
 */
public record RawLine(
    TableHead table,
    int line,
    int row,
    RowRole role,
    Map<String, String> cells,
    Set<String> repeated,
    String above) {}
