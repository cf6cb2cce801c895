/**
 * Photos, documents and recordings on a case: judged by their bytes, kept in pieces, handed out.
 */
package org.sala.evidence;
