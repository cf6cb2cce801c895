package org.sala.paper;

/**
 * Who signs a paper.
 *
 * @param actingFor in whose place; null for nobody's
 */
public record Signer(String person, String actingFor) {}
