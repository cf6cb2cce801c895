package org.sala.models.replay;

/**
 * A way out of a step.
 *
 * @param condition null where there is none
 */
record Flow(String id, String target, String condition, boolean isDefault) {}
