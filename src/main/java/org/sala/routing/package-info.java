/** Which unit is accountable for a request, who works on it there, and who stands in. */
package org.sala.routing;
