/**
 * Whether something of a case may be made public, reviewed by a head where it could harm somebody.
 */
package org.sala.publication;
