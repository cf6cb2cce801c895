/** What those who run Sala need to know of its state: steps that fail. */
package org.sala.operations;
