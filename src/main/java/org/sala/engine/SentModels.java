package org.sala.engine;

import java.util.SortedMap;

/**
 * Somebody sends models to be deployed; published before the engine looks at them. Whoever listens
 * may refuse them.
 *
 * @param files what is sent, by the names of the files
 */
public record SentModels(SortedMap<String, byte[]> files) {}
