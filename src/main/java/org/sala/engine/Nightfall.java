package org.sala.engine;

/**
 * Says that the engine tidies its history now, which it does each night: rows of ours go with it.
 */
public record Nightfall() {}
