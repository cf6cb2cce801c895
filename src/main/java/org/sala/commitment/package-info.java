/** What was promised: what, who, by when; it reminds, goes up when late, and ends with evidence. */
package org.sala.commitment;
