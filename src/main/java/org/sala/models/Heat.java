package org.sala.models;

import java.time.LocalDate;
import java.util.List;

/**
 * How a process runs: where cases stand, how long they stay, which ways they take.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param isPart whether so much happened that only the newest of it is counted
 */
record Heat(
    String process,
    LocalDate from,
    LocalDate to,
    boolean isPart,
    List<StepHeat> steps,
    List<WayHeat> ways) {}
