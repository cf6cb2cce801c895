/** A forum or a local visit as a case of its own: planned, held, reported and followed up. */
package org.sala.meeting;
