package org.sala.engine;

/**
 * A restored database was released, in the transaction of this event: what was given out after the
 * backup was made must not be given out again.
 */
public record DatabaseReleased() {}
