package org.sala.engine;

/** A model gave a task to somebody by name; published while the step that gives it is done. */
public record GivenByName() {}
