package org.sala.models;

import java.util.Map;
import org.sala.language.Bilingual;

/**
 * A part of a file that a process owner knows by a name: a step, a row of a table, a question.
 *
 * @param label what it is called
 * @param facts what the file says of it, by the name of the property or the column
 */
record Part(Bilingual label, Map<String, String> facts) {}
