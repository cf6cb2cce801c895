package org.sala.request;

/**
 * An open request, as far as its days concern it.
 *
 * @param serviceLevelVersion the version of the table by which its days are counted; null where it
 *     was not noted
 * @param leadUnit the accountable unit
 * @param answered whether an answer stands
 */
public record ReceivedRequest(
    String number,
    String category,
    String priority,
    Integer serviceLevelVersion,
    String leadUnit,
    boolean answered) {}
