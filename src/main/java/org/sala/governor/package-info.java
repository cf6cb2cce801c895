/**
 * What the governors and their cabinet have before them: their tasks, dossiers, promises, delays.
 */
package org.sala.governor;
