package org.sala.request;

/**
 * Who put the request. Every field but the kind may be null: a requester may be unknown.
 *
 * @param confidential whether only the desk and the governors may know who it is
 */
public record Requester(
    String kind,
    String organisation,
    String name,
    String phone,
    String email,
    boolean confidential) {}
