/**
 * Whose Sala this is: the settings that every office makes for itself, checked before the start.
 */
package org.sala.office;
