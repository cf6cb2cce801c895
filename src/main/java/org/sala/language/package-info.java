/** Knows what people type: what counts as text, which characters are kept, and Khmer digits. */
package org.sala.language;
