package org.sala.answer;

/**
 * An answer as it goes to the requester.
 *
 * @param by the person who approved it or decided it from above
 * @param actingFor in whose place that person did so; null for nobody's
 * @param outcome what became of the matter, for example {@code EXPLAINED}
 * @param corrects whether the administration corrects something in its own work
 * @param text the words of the answer; empty where a form of another province asks for none
 */
public record ApprovedAnswer(
    String by, String actingFor, String outcome, boolean corrects, String text) {}
