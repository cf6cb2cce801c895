package org.sala.governor;

import java.time.Instant;

/** A request whose next step is late. */
record Late(String number, String subject, Instant dueAt) {}
