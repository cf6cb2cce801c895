package org.sala.models.example;

import java.util.List;
import org.sala.models.check.Finding;

/**
 * What came of examples.
 *
 * @param held how many came as they should
 * @param findings what did not, and what could not be read, each with the number of its row
 */
public record ExampleRun(int held, List<Finding> findings) {}
