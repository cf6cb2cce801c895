package org.sala.models;

import java.time.LocalDate;

/**
 * From when a change is to count.
 *
 * @param from a day to come, from its beginning; null for at once
 * @param received whether its deadlines count also for the requests received before
 */
record ChangeAgreement(LocalDate from, boolean received) {}
