package org.sala.engine;

/**
 * Wrong passwords of an account count no more: an administrator opened it, or it is gone. Published
 * when it is done.
 *
 * @param account the account
 */
public record FailuresForgotten(String account) {}
