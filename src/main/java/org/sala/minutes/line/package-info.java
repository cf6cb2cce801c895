/** Checks a line of minutes: what it says, what can be guessed, what is wrong. */
package org.sala.minutes.line;
