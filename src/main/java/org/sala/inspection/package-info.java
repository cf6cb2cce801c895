/** The visit to the place and what was found there. */
package org.sala.inspection;
