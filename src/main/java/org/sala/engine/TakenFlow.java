package org.sala.engine;

/**
 * That a case went along a flow of a model.
 *
 * @param process the id of the process
 * @param flow the id of the flow
 * @param to the id of the step that it leads to
 */
public record TakenFlow(String process, String flow, String to) {}
