package org.sala.request;

/**
 * A request that was joined with another one begins again with its check; published within the
 * transaction that ends the joining.
 *
 * @param promisesOpen whether something that was promised to its requester is outstanding
 */
public record RequestWoken(String number, boolean promisesOpen) {}
