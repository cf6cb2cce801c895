package org.sala.models;

/** The change that takes another one back. */
record Undone(long id) {}
