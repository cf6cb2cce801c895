package org.sala.models;

/** The number of a move that has begun. */
record MoveBegun(long id) {}
