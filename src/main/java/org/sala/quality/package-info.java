/** Whether closed requests were handled well: a random sample of each month, reviewed. */
package org.sala.quality;
