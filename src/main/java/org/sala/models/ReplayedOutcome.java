package org.sala.models;

import java.util.List;
import org.sala.language.Bilingual;
import org.sala.models.replay.Verdict;

/**
 * One thing that would be another way for closed cases.
 *
 * @param what where, and what would happen there
 * @param cases for how many
 * @param numbers of those that the reader may know of
 */
record ReplayedOutcome(Verdict verdict, Bilingual what, long cases, List<String> numbers) {}
