package org.sala.people;

/**
 * Somebody has no place in the office any more; published when the groups are taken away.
 *
 * @param account which stays, because what the person did bears its name
 */
public record PersonLeft(String account) {}
