package org.sala.models.check;

import java.util.List;

/** A row with its number as the Modeler shows it, and the texts of its cells. */
record Row(int number, List<String> in, List<String> out) {}
