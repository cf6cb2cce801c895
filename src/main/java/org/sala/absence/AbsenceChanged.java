package org.sala.absence;

/** Somebody is away from now on, or is there again; published when it is written down. */
public record AbsenceChanged() {}
