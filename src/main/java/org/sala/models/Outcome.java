package org.sala.models;

import java.util.List;
import org.sala.language.Bilingual;

/**
 * One thing that would be another way.
 *
 * @param requests for how many
 * @param numbers of those that the reader may know of; none in what is kept
 */
record Outcome(Bilingual sentence, long requests, List<String> numbers) {}
