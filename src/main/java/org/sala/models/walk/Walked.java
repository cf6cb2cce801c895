package org.sala.models.walk;

import java.util.List;

/**
 * What came of walking the ways of changed processes.
 *
 * @param cases how many were invented for it
 * @param troubles where one of them could not go on or ended wrongly, the most frequent first
 */
public record Walked(int cases, List<WalkedProcess> processes, List<Trouble> troubles) {}
