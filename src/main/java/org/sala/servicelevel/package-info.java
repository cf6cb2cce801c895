/** Counts working days: turns "8 working days from now" into a due date that can be explained. */
package org.sala.servicelevel;
