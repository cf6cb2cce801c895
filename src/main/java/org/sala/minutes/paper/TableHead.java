package org.sala.minutes.paper;

import java.util.List;
import java.util.Set;

/**
 * The columns of a table.
 *
 * @param number which of the file's tables, from 1
 * @param headers the names of its columns
 * @param hidden those that the program does not show
 */
public record TableHead(int number, List<String> headers, Set<String> hidden) {}
