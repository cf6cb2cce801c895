/** The configuration and the guard of the Camunda engine. */
package org.sala.engine;
