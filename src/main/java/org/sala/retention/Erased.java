package org.sala.retention;

/** Words were erased on demand. */
record Erased() {}
