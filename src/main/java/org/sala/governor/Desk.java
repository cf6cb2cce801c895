package org.sala.governor;

import java.util.List;

/**
 * The desk.
 *
 * @param decides whether the reader decides, or prepares for those who do
 * @param piles what waits, look-alikes together
 * @param more whether more waits than is shown
 */
record Desk(
    boolean decides,
    List<Pile> piles,
    boolean more,
    List<PromiseInName> promises,
    List<LateUnit> late) {}
