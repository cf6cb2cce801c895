package org.sala.paper;

/** Where the box of a cell is closed: a part of a row is open to the part before and after it. */
record Edges(boolean above, boolean below) {}
