/** Internal notes on a case of any kind, from one colleague to others. */
package org.sala.note;
