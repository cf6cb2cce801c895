package org.sala.engine;

import java.util.SortedMap;

/**
 * Models are to be put in force; published when it is tried whether they can be, before the engine
 * looks at them. Whoever listens may refuse them.
 *
 * @param files what is sent, by the names of the files
 */
public record SentModels(SortedMap<String, byte[]> files) {}
