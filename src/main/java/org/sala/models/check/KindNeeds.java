package org.sala.models.check;

import java.util.List;
import java.util.Map;

/**
 * A kind of case.
 *
 * @param facts what models may name of each case at any time
 */
record KindNeeds(Map<String, String> facts, List<String> statuses, List<String> outcomes) {}
