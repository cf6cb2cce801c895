package org.sala.models.example;

import java.time.Instant;
import java.util.Map;

/**
 * One row of a sheet.
 *
 * @param row its number as the spreadsheet shows it
 * @param given what the tables are asked, by the names of the variables
 * @param received from when days are counted; null if it does not say
 * @param expected what should come: a code, a number, yes or no, several codes, or a day
 */
record Example(
    int row, Map<String, Object> given, Instant received, Map<SheetColumn, Object> expected) {}
