package org.sala.answer;

/**
 * An answer as it goes to the requester.
 *
 * @param by the person who approved it or decided it from above
 * @param outcome what became of the matter, for example {@code EXPLAINED}
 * @param text the words of the answer; empty where a form of another province asks for none
 */
record ApprovedAnswer(String by, String outcome, String text) {}
