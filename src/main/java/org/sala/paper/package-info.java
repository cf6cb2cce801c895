/** Official papers: one form that the office edits, its fonts and lines, and their one register. */
package org.sala.paper;
