/** Papers that come back: scanned or photographed, known by their code, brought to their case. */
package org.sala.paper.scan;
