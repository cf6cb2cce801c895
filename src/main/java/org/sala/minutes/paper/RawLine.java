package org.sala.minutes.paper;

import java.util.List;
import java.util.Map;

/**
 * One row of a file as it was read.
 *
 * @param table which of the file's tables, from 1
 * @param line which row of all, from 1
 * @param headers the column names of that table
 * @param cells by header, in the file's order; empty cells are left out
 */
public record RawLine(int table, int line, List<String> headers, Map<String, String> cells) {}
