/**
 * The trial room: a Sala on a database of its own with invented people and requests and a clock
 * that can be moved, in which changed models are tried and which is thrown away afterwards.
 */
package org.sala.trial;
