package org.sala.audit;

import java.time.LocalDate;

/**
 * A closed day.
 *
 * @param records how many acts and readings stand in its chain
 * @param hash in 64 hexadecimal digits; follows from the day before, its records and their number
 */
record AuditDay(LocalDate day, int records, String hash) {}
