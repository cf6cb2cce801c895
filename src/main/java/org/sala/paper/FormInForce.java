package org.sala.paper;

/**
 * The form with which papers are made now.
 *
 * @param version null for the product's own
 */
record FormInForce(Integer version, byte[] content) {}
