/** How long words of closed requests are kept, and how they are erased. */
package org.sala.retention;
