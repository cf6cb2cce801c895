package org.sala.governor;

import java.util.List;
import org.sala.language.Bilingual;

/**
 * Tasks that lie together.
 *
 * @param likeness why they do; null for one that is like no other
 */
record Pile(Bilingual likeness, List<DeskTask> tasks) {}
