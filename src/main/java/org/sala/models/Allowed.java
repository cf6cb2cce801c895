package org.sala.models;

/** What the reader of a change may do with it now. */
record Allowed(
    boolean giveReason,
    boolean agree,
    boolean refuse,
    boolean withdraw,
    boolean undo,
    boolean moveCases) {}
