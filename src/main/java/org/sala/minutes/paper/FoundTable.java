package org.sala.minutes.paper;

import java.util.List;

/**
 * A table or sheet of a file, and what was found in it.
 *
 * @param table its number, from 1
 * @param name as the file calls it; null for none
 * @param heading what stands above it and counts for all its lines; null for none
 * @param isHidden whether the program does not show it
 * @param isKnown whether the names of its columns are known; else none of its rows is a request
 * @param headers the names of its columns
 * @param hiddenHeaders those of the columns that the program does not show
 * @param firstRows the first rows below the names, as they are written
 * @param rows how many rows there are below the names
 * @param kept how many of them were kept; the others can be read only from a file of their own
 */
public record FoundTable(
    int table,
    String name,
    String heading,
    boolean isHidden,
    boolean isKnown,
    List<String> headers,
    List<String> hiddenHeaders,
    List<List<String>> firstRows,
    int rows,
    int kept) {}
