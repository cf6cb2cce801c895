package org.sala.models;

import java.time.LocalDate;

/**
 * From when a change is to count.
 *
 * @param from a day to come, from its beginning; null for at once
 */
record ChangeAgreement(LocalDate from) {}
