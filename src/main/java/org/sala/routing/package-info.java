/** Which unit is accountable for a request, and who works on it there. */
package org.sala.routing;
