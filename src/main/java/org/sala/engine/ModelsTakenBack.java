package org.sala.engine;

import java.util.Set;

/**
 * Models that were in force for a rehearsal are so no more; published when it is over. Whoever has
 * kept something of them forgets it.
 *
 * @param definitions the ids of their process definitions
 */
public record ModelsTakenBack(Set<String> definitions) {}
