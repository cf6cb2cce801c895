/** How a request comes in: by the desk, by the API, or in one go from a meeting. */
package org.sala.intake;
