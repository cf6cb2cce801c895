package org.sala.engine;

/** Somebody left a group or was deleted; published when it is done. */
public record SomebodyLeft() {}
