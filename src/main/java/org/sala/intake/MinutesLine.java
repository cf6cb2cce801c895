package org.sala.intake;

import java.util.List;
import java.util.Map;

/**
 * One request as a line of the minutes tells it, in words still to be checked.
 *
 * @param fields the fields of the API by name; a dot steps into an inner object; empty ones are
 *     missing or null
 * @param posts the public comments it was put in, empty for a meeting
 */
public record MinutesLine(Map<String, String> fields, List<Post> posts) {}
