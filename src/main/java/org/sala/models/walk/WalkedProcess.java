package org.sala.models.walk;

import java.util.List;
import org.sala.language.Bilingual;

/**
 * How much of a changed process was walked.
 *
 * @param isTried whether cases come by it that can be invented; the office's own processes are not
 *     walked
 * @param flows how many it has
 * @param missed those that were not walked, each by the step before it and the answer
 */
public record WalkedProcess(
    String id, Bilingual name, boolean isTried, int flows, int walked, List<Bilingual> missed) {}
