/** The words of a request: immutable entries, kept apart from the engine. */
package org.sala.casefile;
