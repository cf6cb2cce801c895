package org.sala.models.replay;

import java.util.List;
import org.sala.language.Bilingual;

/**
 * A step, an event or a question of a process.
 *
 * @param form the form that a task opens; null for none
 * @param isQuestion whether one of its ways is taken by their conditions
 * @param isLooped whether several do it at a time
 * @param breaksIn whether it begins beside the work, by itself
 * @param interrupts whether the work ends where it breaks in
 * @param attachedTo the step it hangs on; null for none
 */
record Node(
    String id,
    Bilingual name,
    String form,
    boolean isQuestion,
    boolean isLooped,
    boolean breaksIn,
    boolean interrupts,
    String attachedTo,
    List<Flow> out) {}
