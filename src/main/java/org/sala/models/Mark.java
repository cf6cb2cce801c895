package org.sala.models;

/**
 * A mark on an element.
 *
 * @param style the class of the style sheet
 * @param text what stands beside it; empty for nothing
 */
record Mark(String style, String text) {}
