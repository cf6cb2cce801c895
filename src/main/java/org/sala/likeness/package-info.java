/** Finds requests that seem to ask the same: sketches of texts, likeness, likely duplicates. */
package org.sala.likeness;
