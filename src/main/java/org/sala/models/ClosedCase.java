package org.sala.models;

import java.time.Instant;

/** A case that has ended. */
record ClosedCase(String number, Instant closedAt) {}
