/** Shows, to whoever recounts, that what was done and read has not been changed afterwards. */
package org.sala.audit;
