/**
 * What cases of every kind have: a number, immutable entries with the words that stay out of the
 * engine, the rules of forms, and who may know.
 */
package org.sala.casefile;
