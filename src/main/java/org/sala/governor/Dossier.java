package org.sala.governor;

import java.util.List;
import java.util.Map;
import org.sala.casefile.CaseNumbers.Kind;
import org.sala.casefile.TaskWork.Work;
import org.sala.escalation.Rung;
import org.sala.language.Bilingual;

/**
 * A dossier.
 *
 * @param work the task that waits for the reader, with its form and the case; null where none does
 * @param content the case where no task waits; null where the work has it
 * @param tried what each step brought last, the earliest first; as many as a sheet has room for
 * @param consequences what would come of each choice, by its code in the form
 */
record Dossier(
    String number,
    Kind kind,
    Work work,
    Object content,
    List<Tried> tried,
    List<Rung> ladder,
    List<Bilingual> rules,
    Map<String, Bilingual> consequences) {}
