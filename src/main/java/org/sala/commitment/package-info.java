/** Promises: what, who, by when; each ends with evidence. */
package org.sala.commitment;
