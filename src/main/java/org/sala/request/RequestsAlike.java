package org.sala.request;

import java.util.List;
import java.util.Map;

/**
 * Requests for which a table is asked the same.
 *
 * @param input what the tables of routes and of deadlines read, by its name there
 * @param requests how many there are
 * @param numbers of those that the reader may know of
 */
public record RequestsAlike(Map<String, Object> input, long requests, List<String> numbers) {}
