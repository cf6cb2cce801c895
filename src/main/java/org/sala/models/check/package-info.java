/** Checks models, tables and forms as a whole before they are in force, and says what is wrong. */
package org.sala.models.check;
